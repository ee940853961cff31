import { commonStart, comparablePeriods } from "../../core/figures/compare-units.ts";
import { type Period, type PeriodKind, parsePeriod } from "../../core/figures/period.ts";
import { rankUnits } from "../../core/figures/ranked-units.ts";
import { shownCells } from "../../core/figures/shown-cell.ts";
import type { Ranking } from "../../core/figures/trend.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import { invalid } from "../../core/refusal.ts";
import { PROOF_CLASSES, type ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { IndicatorKind } from "../../core/surveys/survey.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { findIndicator } from "../../store/indicators.ts";
import { lastShownPeriod, releasedAt, releasedSeries } from "../../store/releases.ts";
import { allUnitChanges, findUnit } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import { distinctWaves } from "./distinct-waves.ts";
import { trendWindow } from "./trend-window.ts";

export type RankingInput = {
  code: string;
  indicator: string;
  period: PeriodKind;
  at: string | null;
  /** The day that changes are told from at the earliest; null: 24 periods. */
  from: string | null;
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
  const before = at === null ? NO_START : await startOf(deps, input, { at, children, proof, kind: indicator.kind });
  const listed = children.map((code) => ({
    ...{ code, name: tree.nameOf(code), cell: own.find((cell) => cell.unit === code) ?? null },
    earlier: before.cells.get(code) ?? null,
  }));
  const { since } = before;
  return accept({ proof, proofs, period: input.period, at, since, ...rankUnits(indicator.kind, listed, since) });
}

/** The period that all are compared with, and the cell of each unit that can be. */
type Start = { since: string | null; cells: ReadonlyMap<string, IndicatorCell> };

const NO_START: Start = { since: null, cells: new Map() };

async function startOf(
  deps: Deps,
  input: RankingInput,
  sheet: { at: string; children: readonly string[]; proof: ProofClass | null; kind: IndicatorKind },
): Promise<Start> {
  const keys = await windowBefore(deps, input, sheet.at);
  const released = await releasedSeries(deps.db, { ...seriesOf(input), units: sheet.children });
  const ofClass = (released as IndicatorCell[]).filter(({ proof }) => proof === sheet.proof);
  const places = new Map([...keys, sheet.at].map((key, place) => [key, place]));
  const within = ofClass.filter(({ period }) => places.has(period));
  const placeOf = ({ period }: IndicatorCell) => places.get(period) ?? 0;
  const inOrder = shownCells(within, sheet.kind).sort((one, other) => placeOf(one) - placeOf(other));
  const comparable = new Map(
    sheet.children.map((code) => {
      const own = inOrder.filter(({ unit }) => unit === code);
      // Whether a break is one of scale or of formula makes no difference: neither is compared across.
      return [code, own.at(-1)?.period === sheet.at ? comparablePeriods(own, () => false) : []];
    }),
  );
  const since = commonStart(keys, [...comparable.values()]);
  const start = inOrder.filter(({ unit, period }) => period === since && comparable.get(unit)?.includes(period));
  return { since, cells: new Map(start.map((cell) => [cell.unit, cell])) };
}

async function windowBefore(deps: Deps, { period, from }: RankingInput, at: string): Promise<string[]> {
  const waves: Period[] = period === "wave" ? distinctWaves(await listWaves(deps.db)) : [];
  const known = { today: deps.today(), shown: [at], quoted: [], waves };
  const keys = (trendWindow({ period, from, to: null }, known) ?? []).map(({ key }) => key);
  return keys.slice(0, Math.max(0, keys.indexOf(at)));
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
