import { isPinned } from "../figures/is-pinned.ts";
import { rankUnits } from "../figures/ranked-units.ts";
import { rankingGroups } from "../figures/ranking-groups.ts";
import type { RankedUnit, Ranking } from "../figures/trend.ts";
import { type IndicatorCell, trendPoint } from "../figures/trend-series.ts";
import type { LocalText } from "../local-text.ts";
import { PROOF_CLASSES, type ProofClass } from "../responses/answer.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import type { UnitTree } from "../units/unit-tree.ts";
import type { AnnexGroup, AnnexUnit } from "./monthly-report.ts";

type Quoted = { unit: string; printed: string; source: string };

export type AnnexInput = {
  kind: IndicatorKind;
  tree: UnitTree;
  code: string;
  /** The children as they are compared; null where nothing was released of them. */
  ranking: Ranking | null;
  /** The stated groups in which units may be compared, by unit; empty where all may be. */
  groupOf: ReadonlyMap<string, string>;
  /** The released cells of the period of all units two steps below, of every class. */
  cells: readonly IndicatorCell[];
  quoted: readonly Quoted[];
};

/**
 * Every unit below, the children first, then the children of each child where one of them has a figure; each group
 * compared among itself alone. Empty for a unit without any below it.
 */
export function annexGroups(input: AnnexInput): AnnexGroup[] {
  const { tree, code } = input;
  const below = tree.childrenOf(code).map((child) => ({ code: child, name: tree.nameOf(child) }));
  const children = groupsBelow(input, code, null);
  const grandchildren = below.flatMap((parent) => groupsBelow(input, parent.code, parent));
  return [
    ...children.filter(({ units }) => units.length > 0),
    ...grandchildren.filter(({ units }) => units.some(isTold)),
  ];
}

/** Whether anything can be said of the unit: a figure, a bound, a quoted rate. */
export function isTold({ status, apart, quoted }: AnnexUnit): boolean {
  return status !== "withheld" || apart !== null || quoted !== null;
}

function groupsBelow(input: AnnexInput, code: string, parent: { code: string; name: LocalText } | null): AnnexGroup[] {
  const { ranking, kind, groupOf } = input;
  const { proof, pinned, units } = parent === null && ranking ? ranking : rankedCells(input, code);
  const told = (ranked: readonly RankedUnit[]) => ranked.map((unit) => beside(input, unit, proof));
  const groups = rankingGroups(kind, units, groupOf);
  return groups.length === 0
    ? [{ parent, group: null, proof, isPinned: pinned, units: told(units) }]
    : groups.map(({ name, units: members }) => ({
        ...{ parent, group: { name }, proof },
        isPinned: isPinned(members.flatMap(({ value }) => value ?? [])),
        units: told(members),
      }));
}

function rankedCells({ kind, tree, cells }: AnnexInput, code: string) {
  const codes = tree.childrenOf(code);
  const own = cells.filter(({ unit }) => codes.includes(unit));
  const proof = leadingProof(own);
  const listed = codes.map((unit) => ({
    ...{ code: unit, name: tree.nameOf(unit), earlier: null },
    cell: own.find((cell) => cell.unit === unit && cell.proof === proof) ?? null,
  }));
  return { proof, ...rankUnits(kind, listed, null) };
}

/** The class with the most shown units, the stronger of two equals. */
function leadingProof(cells: readonly IndicatorCell[]): ProofClass | null {
  const shownOf = (proof: ProofClass) => cells.filter((cell) => cell.proof === proof && cell.counts).length;
  const proofs = PROOF_CLASSES.filter((proof) => shownOf(proof) > 0);
  return proofs.toSorted((one, other) => shownOf(other) - shownOf(one))[0] ?? null;
}

function beside({ kind, cells, quoted }: AnnexInput, unit: RankedUnit, proof: ProofClass | null): AnnexUnit {
  const others = unit.status === "shown" ? [] : cells.filter((cell) => cell.unit === unit.code && cell.proof !== proof);
  const other = PROOF_CLASSES.flatMap((one) => others.filter((cell) => cell.proof === one && cell.counts))[0];
  const printed = quoted.find((one) => one.unit === unit.code);
  return {
    ...unit,
    apart: other ? { proof: other.proof, point: trendPoint(other.period, other, kind, false) } : null,
    quoted: printed ? { printed: printed.printed, source: printed.source } : null,
  };
}
