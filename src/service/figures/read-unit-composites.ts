import type { Period } from "../../core/figures/period.ts";
import type { CompositeBeside, ScoredUnit } from "../../core/figures/unit-beside.ts";
import type { LocalText } from "../../core/local-text.ts";
import type { UnitTree } from "../../core/units/unit-tree.ts";
import { compositeVersions, listComposites } from "../../store/composites.ts";
import type { IndicatorVersion } from "../../store/indicators.ts";
import type { Deps } from "../deps.ts";
import { readComposite, type UnitComposite } from "./read-composite.ts";

type Place = { code: string; tree: UnitTree; period: Period };
type Names = ReadonlyMap<string, LocalText>;

/** A composite with the indicators that it is made of. */
export type ReadComposite = { indicators: readonly string[]; composite: CompositeBeside };

/** The composites of the unit's `listed` indicators in which it, or one below it, has a figure; its rank is among its siblings. */
export async function readUnitComposites(
  deps: Deps,
  { code, tree, period: { kind: period, key: at } }: Place,
  { all, listed }: { all: readonly IndicatorVersion[]; listed: readonly IndicatorVersion[] },
): Promise<ReadComposite[]> {
  const names = new Map(all.map(({ key, name }) => [key, name]));
  const own = new Set(listed.map(({ key }) => key));
  const parent = tree.parentOf(code);
  const read: ReadComposite[] = [];
  for (const key of await listComposites(deps.db)) {
    const parts = (await compositeVersions(deps.db, key)).flatMap(({ rule }) => rule.parts);
    const isOurs = parts.some(({ indicator }) => own.has(indicator));
    const ours = isOurs ? await readComposite(deps, { code, key, period, at }) : null;
    const above = isOurs && parent !== null ? await readComposite(deps, { code: parent, key, period, at }) : null;
    const told = ours?.ok ? tell(ours.value, above?.ok ? above.value : null, names) : null;
    if (told) {
      read.push(told);
    }
  }
  return read;
}

function tell(own: UnitComposite, above: UnitComposite | null, names: Names): ReadComposite | null {
  const indicators = own.rule?.parts.map(({ indicator }) => indicator) ?? [];
  const hasFigure = [own.unit, ...own.units].some((unit) => unit?.parts.some(({ share }) => share !== null));
  if (own.status !== "told" || !hasFigure) {
    return own.status === "rule_changed" ? { indicators, composite: changed(own) } : null;
  }
  const nameOf = (indicator: string) => names.get(indicator) ?? indicator;
  const scored = (unit: UnitComposite["units"][number]) => scoredUnit(unit, nameOf);
  const beside = above?.units.find(({ code }) => code === own.unit?.code);
  const alone = own.unit && { ...own.unit, group: null, groupSize: 0, rankLow: null, rankHigh: null };
  const unit = beside ?? alone;
  const proofs = own.rule?.parts.map(({ proof }) => proof) ?? [];
  const composite = {
    ...{ name: own.composite.name, isRuleChanged: false, from: own.rule?.from ?? null },
    parts: (own.rule?.parts ?? []).map(({ indicator, weight, points }) => ({
      ...{ name: nameOf(indicator), weight, hasPoints: points !== null },
    })),
    isSample: proofs.every((proof) => proof === "token" || proof === "blind"),
    unit: unit && scored(unit),
    units: own.units.map(scored).filter(({ missing }) => missing.length < indicators.length),
  };
  return { indicators, composite };
}

function changed({ composite: { name } }: UnitComposite): CompositeBeside {
  return { name, isRuleChanged: true, from: null, parts: [], isSample: false, unit: null, units: [] };
}

function scoredUnit(
  { code, name, score, low, high, missing, ...rank }: UnitComposite["units"][number],
  nameOf: (indicator: string) => LocalText,
): ScoredUnit {
  const { group, groupSize, rankLow, rankHigh } = rank;
  return { code, name, score, low, high, missing: missing.map(nameOf), group, groupSize, rankLow, rankHigh };
}
