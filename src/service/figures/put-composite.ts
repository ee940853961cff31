import type { CompositePart } from "../../core/figures/composite-figure.ts";
import { levelScore } from "../../core/figures/level-score.ts";
import { kindOfKey, type Period, parsePeriod } from "../../core/figures/period.ts";
import { weightsFault } from "../../core/figures/weights-fault.ts";
import { canonicalJson } from "../../core/records/canonical-json.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import {
  type CompositeRule,
  type CompositeVersion,
  compositeVersions,
  newCompositeChange,
} from "../../store/composites.ts";
import { listIndicators } from "../../store/indicators.ts";
import { isMeasureReleasedSince } from "../../store/released-since.ts";
import { existingUnits } from "../../store/units.ts";
import { actStatement, recordAct } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";

export type PutCompositeInput = { key: string } & CompositeRule;

/**
 * States a composite's rule from a period on, new or anew. Where another rule is in force that figures are public under
 * (`period_released`), it stays: old periods keep their version. The same rule again changes nothing.
 */
export async function putComposite(
  deps: Deps,
  doing: Doing,
  { key, ...rule }: PutCompositeInput,
): Promise<Result<{ version: CompositeVersion; isNew: boolean }>> {
  const period = calendarPeriod(rule.period);
  const errors = [
    ...(period ? [] : [{ pointer: "/from", reason: "bad_period" } as const]),
    ...(await partErrors(deps, rule.parts)),
    ...(await groupErrors(deps, rule.groups ?? {})),
  ];
  if (!period || errors.length > 0) {
    return refuse(invalid(errors));
  }
  const versions = await compositeVersions(deps.db, key);
  const version = { key, from: period.from, rule };
  const inForce = versions.findLast(({ from }) => from <= period.from);
  if (inForce?.from === period.from && canonicalJson(inForce.rule) === canonicalJson(rule)) {
    await recordAct(deps, doing, key);
    return accept({ version: inForce, isNew: false });
  }
  if (inForce && (await isMeasureReleasedSince(deps.db, measuresOf([inForce.rule, rule]), period.from))) {
    return refuse({ reason: "period_released" });
  }
  await deps.db.batch([newCompositeChange(version, deps.today(), doing.actor), actStatement(deps, doing, key)]);
  return accept({ version, isNew: versions.length === 0 });
}

function calendarPeriod(key: string): Period | null {
  const kind = kindOfKey(key);
  return kind && parsePeriod(kind, key);
}

function measuresOf(rules: readonly CompositeRule[]): string[] {
  return rules.flatMap(({ parts }) => parts.map(({ indicator }) => `indicator:${indicator}`));
}

async function partErrors(deps: Deps, parts: readonly CompositePart[]): Promise<FieldError[]> {
  const kinds = new Map((await listIndicators(deps.db)).map(({ key, kind }) => [key, kind]));
  const errors = parts.flatMap(({ indicator, points }, index): FieldError[] => {
    const pointer = `/parts/${index}`;
    const kind = kinds.get(indicator);
    const earned = points && levelScore(null, points);
    return [
      ...(kind === undefined ? [{ pointer: `${pointer}/indicator`, reason: "unknown_indicator" } as const] : []),
      ...(kind === "mean" || kind === "nps"
        ? [{ pointer: `${pointer}/indicator`, reason: "wrong_type" } as const]
        : []),
      ...(parts.findIndex((part) => part.indicator === indicator) < index
        ? [{ pointer: `${pointer}/indicator`, reason: "repeated" } as const]
        : []),
      ...(earned && !earned.ok
        ? [{ pointer: `${pointer}/points/rows/${earned.refusal.row}`, reason: "out_of_range" } as const]
        : []),
    ];
  });
  const fault = weightsFault(parts.map(({ indicator, weight }) => [indicator, weight] as const));
  return fault?.reason === "weights_do_not_sum"
    ? [...errors, { pointer: "/parts", reason: "weights_do_not_sum" }]
    : errors;
}

async function groupErrors(deps: Deps, groups: Readonly<Record<string, readonly string[]>>): Promise<FieldError[]> {
  const members = Object.entries(groups).flatMap(([name, codes]) =>
    codes.map((code, index) => ({ code, pointer: `/groups/${name}/${index}` })),
  );
  const known = await existingUnits(
    deps.db,
    members.map(({ code }) => code),
  );
  return members.flatMap(({ code, pointer }, place): FieldError[] => {
    if (!known.has(code)) {
      return [{ pointer, reason: "unknown_unit" }];
    }
    return members.findIndex((member) => member.code === code) < place ? [{ pointer, reason: "repeated" }] : [];
  });
}
