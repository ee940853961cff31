import { type CompositeFigure, compositeFigure, type PartFigure } from "../../core/figures/composite-figure.ts";
import { rankSets } from "../../core/figures/rank-sets.ts";
import type { CompositeRule } from "../../store/composites.ts";
import type { PartCells } from "./part-cells.ts";

/** A unit's score; `span` of a part: the months it adds up, where some were carried forward. */
export type ComposedUnit = Omit<CompositeFigure, "parts"> & {
  code: string;
  parts: readonly (PartFigure & { span: readonly string[] | null })[];
};

/** Ranks are within the group, 1 is best; null without a group or a score. */
export type ComparedUnit = ComposedUnit & {
  group: string | null;
  groupSize: number;
  rankLow: number | null;
  rankHigh: number | null;
};

/** One unit's score by itself. */
export function composeUnit(rule: CompositeRule, cells: PartCells, code: string): ComposedUnit {
  const { parts, ...figure } = figureOf(rule, cells, code, 1);
  const spanOf = (indicator: string) => cells.get(indicator)?.units.get(code)?.span ?? null;
  return { code, ...figure, parts: parts.map((part) => ({ ...part, span: spanOf(part.indicator) })) };
}

/** The units in the order given, each ranked among those of its group by intervals that hold at once inside it. */
export function compareUnits(rule: CompositeRule, cells: PartCells, codes: readonly string[]): ComparedUnit[] {
  const groups = new Map(codes.map((code) => [code, groupIn(rule, code)]));
  const ranks = new Map<string, Pick<ComparedUnit, "groupSize" | "rankLow" | "rankHigh">>();
  for (const group of new Set(groups.values())) {
    const members = codes.filter((code) => groups.get(code) === group);
    const scored = members.filter((code) => figureOf(rule, cells, code, 1).score !== null);
    const sets = group === null ? [] : rankSets(scored.map((code) => intervalOf(rule, cells, code, scored.length)));
    for (const code of members) {
      const set = sets[scored.indexOf(code)] ?? { rankLow: null, rankHigh: null };
      ranks.set(code, { groupSize: scored.length, ...set });
    }
  }
  return codes.map((code) => ({
    ...composeUnit(rule, cells, code),
    group: groups.get(code) ?? null,
    ...(ranks.get(code) ?? { groupSize: 0, rankLow: null, rankHigh: null }),
  }));
}

/** The units' shares of one part, null where it is not shown. */
export function sharesOf(cells: PartCells, indicator: string, codes: readonly string[]): (number | null)[] {
  return codes.map((code) => {
    const counts = cells.get(indicator)?.units.get(code)?.counts;
    return counts && counts.valid > 0 ? counts.favourable / counts.valid : null;
  });
}

/** Without stated groups all are one. */
function groupIn({ groups }: CompositeRule, code: string): string | null {
  if (groups === null) {
    return "";
  }
  return Object.entries(groups).find(([, codes]) => codes.includes(code))?.[0] ?? null;
}

function intervalOf(rule: CompositeRule, cells: PartCells, code: string, unitCount: number) {
  const { low, high } = figureOf(rule, cells, code, unitCount);
  return { low: low ?? -Infinity, high: high ?? Infinity };
}

function figureOf({ parts }: CompositeRule, cells: PartCells, code: string, unitCount: number): CompositeFigure {
  const counts = new Map(
    parts.map(({ indicator }) => [indicator, cells.get(indicator)?.units.get(code)?.counts ?? null]),
  );
  const figure = compositeFigure(parts, counts, unitCount);
  if (!figure.ok) {
    throw new Error(`a rule that was accepted is at fault: ${figure.refusal.reason}`);
  }
  return figure.value;
}
