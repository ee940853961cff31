import { jointInterval } from "../../core/figures/joint-interval.ts";
import { type PeriodKind, parsePeriod } from "../../core/figures/period.ts";
import { rankSets } from "../../core/figures/rank-sets.ts";
import type { RankedUnit, Ranking } from "../../core/figures/trend.ts";
import { type IndicatorCell, trendPoint } from "../../core/figures/trend-series.ts";
import { invalid } from "../../core/refusal.ts";
import { PROOF_CLASSES, type ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { IndicatorKind } from "../../core/surveys/survey.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { findIndicator } from "../../store/indicators.ts";
import { lastShownPeriod, releasedAt } from "../../store/releases.ts";
import { allUnitChanges, findUnit } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

export type RankingInput = {
  code: string;
  indicator: string;
  period: PeriodKind;
  at: string | null;
  proof: ProofClass | null;
};

/** The unit's children of that time in one released period, with intervals of rank; withheld ones last, by code. */
export async function readRanking(deps: Deps, input: RankingInput): Promise<Result<Ranking>> {
  const [unit, indicator] = [await findUnit(deps.db, input.code), await findIndicator(deps.db, input.indicator)];
  if (!unit || !indicator) {
    return refuse({ reason: "not_found" });
  }
  const changes = await allUnitChanges(deps.db);
  const sheet =
    input.at === null ? await lastSheet(deps, input, changes) : await sheetAt(deps, input, changes, input.at);
  if (sheet === null) {
    return refuse(invalid([{ pointer: "/at", reason: "bad_period" }]));
  }
  const { at, tree, cells } = sheet;
  const { proof, proofs } = chooseProof(cells, input.proof);
  const own = cells.filter((cell) => cell.proof === proof);
  const children = tree.childrenOf(input.code);
  return accept({ proof, proofs, period: input.period, at, units: rankUnits(indicator.kind, children, own, tree) });
}

/** One period: the tree of its last month, and what was released of the children of then. */
type Sheet = { at: string | null; tree: UnitTree; cells: readonly IndicatorCell[] };

const seriesOf = ({ indicator, period }: RankingInput) =>
  ({ measure: `indicator:${indicator}`, kind: period, filter: "" }) as const;

/** Null when there is no such period. */
async function sheetAt(
  deps: Deps,
  input: RankingInput,
  changes: readonly UnitChange[],
  at: string,
): Promise<Sheet | null> {
  const month = await lastMonthOf(deps, input.period, at);
  if (month === null) {
    return null;
  }
  const tree = unitTreeAt(changes, month);
  const units = tree.childrenOf(input.code);
  const cells = await releasedAt(deps.db, { ...seriesOf(input), units, period: at });
  return { at, tree, cells: cells as IndicatorCell[] };
}

/** The last period in which a unit was shown that was then a child; without any, this month and nothing released. */
async function lastSheet(deps: Deps, input: RankingInput, changes: readonly UnitChange[]): Promise<Sheet> {
  const units = [...new Set(changes.filter(({ parent }) => parent === input.code).map(({ code }) => code))];
  const except: string[] = [];
  for (;;) {
    const at = await lastShownPeriod(deps.db, { ...seriesOf(input), units, proof: input.proof, except });
    if (at === null) {
      return { at, tree: unitTreeAt(changes, deps.today().slice(0, 7)), cells: [] };
    }
    const sheet = await sheetAt(deps, input, changes, at);
    if (sheet?.cells.some(({ counts, proof }) => counts !== null && proof === (input.proof ?? proof))) {
      return sheet;
    }
    except.push(at);
  }
}

async function lastMonthOf(deps: Deps, kind: PeriodKind, key: string): Promise<string | null> {
  const period =
    kind === "wave"
      ? (await listWaves(deps.db)).filter((wave) => wave.key === key).map(({ toDay }) => ({ to: toDay }))[0]
      : parsePeriod(kind, key);
  return period ? period.to.slice(0, 7) : null;
}

/** The class asked for, else the one with the most shown units, the stronger of two equals. */
function chooseProof(
  cells: readonly IndicatorCell[],
  asked: ProofClass | null,
): { proof: ProofClass | null; proofs: ProofClass[] } {
  const shownOf = (proof: ProofClass) => cells.filter((cell) => cell.proof === proof && cell.counts).length;
  const proofs = PROOF_CLASSES.filter((proof) => shownOf(proof) > 0);
  const most = proofs.toSorted((one, other) => shownOf(other) - shownOf(one))[0] ?? null;
  return { proof: asked ?? most, proofs };
}

function rankUnits(
  kind: IndicatorKind,
  children: readonly string[],
  cells: readonly IndicatorCell[],
  tree: UnitTree,
): RankedUnit[] {
  const byUnit = new Map(cells.map((cell) => [cell.unit, cell]));
  const units = children.map((code) => ({ code, cell: byUnit.get(code) ?? null }));
  const shown = units.flatMap(({ code, cell }) => {
    const point = trendPoint("", cell, kind, false);
    return cell?.counts && point.status === "shown" ? [{ code, counts: cell.counts, point }] : [];
  });
  const ranks = rankSets(
    shown.map(({ counts }) => jointInterval(kind, counts, shown.length) ?? { low: -Infinity, high: Infinity }),
  );
  const ranked = shown.map(({ code, point }, index): RankedUnit => {
    const { favourable, valid, value, low, high } = point;
    const { rankLow, rankHigh } = ranks[index] ?? { rankLow: null, rankHigh: null };
    return { code, name: tree.nameOf(code), favourable, valid, value, low, high, rankLow, rankHigh, status: "shown" };
  });
  const withheld = units.filter(({ code }) => !ranked.some((unit) => unit.code === code));
  return [
    ...ranked.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0) || (one.code < other.code ? -1 : 1)),
    ...withheld.map(({ code }): RankedUnit => ({ ...NOTHING, code, name: tree.nameOf(code) })),
  ];
}

const NOTHING: Omit<RankedUnit, "code" | "name"> = {
  ...{ favourable: null, valid: null, value: null, low: null, high: null },
  ...{ rankLow: null, rankHigh: null, status: "withheld" },
};
