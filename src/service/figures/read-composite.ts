import { tellPinnedApart } from "../../core/figures/is-pinned.ts";
import type { Period, PeriodKind } from "../../core/figures/period.ts";
import { versionAt } from "../../core/figures/version-at.ts";
import type { LocalText } from "../../core/local-text.ts";
import { invalid } from "../../core/refusal.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { type CompositeRule, type CompositeVersion, compositeVersions } from "../../store/composites.ts";
import { allUnitChanges, findUnit } from "../../store/units.ts";
import type { Deps } from "../deps.ts";
import { type ComparedUnit, type ComposedUnit, compareUnits, composeUnit, sharesOf } from "./compose-units.ts";
import { findPeriod } from "./find-period.ts";
import { lastCompletePeriod, partCellsAt } from "./part-cells.ts";

export type CompositeInput = { code: string; key: string; period: PeriodKind; at: string | null };

type Named<Unit> = Unit & { name: LocalText };

/** `status` tells why there is no rule: none held yet, or it changed within the period; or that nothing was released. */
export type UnitComposite = {
  composite: { key: string; name: LocalText };
  period: PeriodKind;
  at: string | null;
  status: "told" | "no_rule" | "rule_changed" | "nothing_released";
  rule: {
    from: string;
    parts: (CompositeRule["parts"][number] & { proof: ProofClass | null; isPinned: boolean })[];
  } | null;
  unit: Named<ComposedUnit> | null;
  units: readonly Named<ComparedUnit>[];
};

/**
 * A unit's composite score in a period, under the rule of that period, and those of its children of then, ranked inside
 * their groups; all from released cells. By default the last period in which every part of its rule is shown for some unit.
 */
export async function readComposite(deps: Deps, input: CompositeInput): Promise<Result<UnitComposite>> {
  const [unit, versions] = [await findUnit(deps.db, input.code), await compositeVersions(deps.db, input.key)];
  const newest = versions.at(-1);
  if (!unit || !newest) {
    return refuse({ reason: "not_found" });
  }
  const at = input.at ?? (await lastCompletePeriod(deps, input, versions));
  const untold = { period: input.period, at, rule: null, unit: null, units: [] };
  const composite = { key: input.key, name: newest.rule.name };
  if (at === null) {
    return accept({ ...untold, composite, status: "nothing_released" });
  }
  const period = await findPeriod(deps, input.period, at);
  if (!period) {
    return refuse(invalid([{ pointer: "/at", reason: "bad_period" }]));
  }
  const version = versionAt(versions, period);
  if (!version.ok) {
    const status = version.refusal.reason === "changed_within_period" ? "rule_changed" : "no_rule";
    return accept({ ...untold, composite, status });
  }
  const told = await tellPeriod(deps, input.code, period, version.value);
  return accept({ ...told, composite: { key: input.key, name: version.value.rule.name } });
}

async function tellPeriod(
  deps: Deps,
  code: string,
  period: Period,
  { rule }: CompositeVersion,
): Promise<Omit<UnitComposite, "composite">> {
  const tree = unitTreeAt(await allUnitChanges(deps.db), period.to.slice(0, 7));
  const children = tree.childrenOf(code);
  const cells = await partCellsAt(deps, rule.parts, { units: [code, ...children], children, period });
  const shares = rule.parts.map(({ indicator }) => [indicator, sharesOf(cells, indicator, children)] as const);
  const { pinned } = tellPinnedApart(new Map(shares));
  return {
    ...{ period: period.kind, at: period.key, status: "told" },
    rule: {
      from: rule.period,
      parts: rule.parts.map((part) => ({
        ...part,
        proof: cells.get(part.indicator)?.proof ?? null,
        isPinned: pinned.includes(part.indicator),
      })),
    },
    unit: { ...composeUnit(rule, cells, code), name: tree.nameOf(code) },
    units: compareUnits(rule, cells, children).map((one) => ({ ...one, name: tree.nameOf(one.code) })),
  };
}
