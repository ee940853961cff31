import { type Candidate, gateCells } from "../../core/disclosure/gate.ts";
import type { IndicatorCell } from "../../core/figures/cell.ts";
import { cellsOf } from "../../core/figures/cells.ts";
import type { TallyRow } from "../../core/figures/counts.ts";
import type { NewResponse } from "../../core/responses/new-response.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { LIVE_STEP, type LiveCell, type LiveRow, liveTotals, newestLiveSnapshots } from "../../store/live-snapshots.ts";
import { countLiveMeasures, releasedLive, releaseStatement } from "../../store/releases.ts";
import { newestDefinition } from "../../store/surveys.ts";
import type { Deps } from "../deps.ts";
import { type ReleaseContext, releaseContext } from "./release-context.ts";

/** After a commit: lets out, of each live cell just answered, its total as it stood ten answers ago. */
export async function releaseLive(deps: Deps, responses: readonly NewResponse[]): Promise<void> {
  const cells = new Map<string, LiveCell>();
  for (const { dimensions, livePeriod } of responses) {
    if (livePeriod) {
      const { survey, unit, proof } = dimensions;
      cells.set([survey, unit, proof, livePeriod.key].join("\n"), { survey, unit, proof, period: livePeriod });
    }
  }
  for (const cell of cells.values()) {
    await releaseCell(deps, cell);
  }
}

/** How far back a question is looked for that not everyone answers. */
const STEPS_BACK = 4;

async function releaseCell(deps: Deps, cell: LiveCell): Promise<void> {
  const now = await liveTotals(deps.db, cell);
  const count = now.filter((row) => row.question === "").reduce((sum, row) => sum + row.count, 0);
  const snapshots = await newestLiveSnapshots(deps.db, cell, count - LIVE_STEP, STEPS_BACK);
  const newest = snapshots[0]?.at ?? 0;
  const indicatorCount = (await newestDefinition(deps.db, cell.survey))?.indicators.length ?? 0;
  if (newest === 0 || (await countMeasuresOut(deps, cell, newest)) >= indicatorCount) {
    return;
  }
  const context = await releaseContext(deps);
  const totals = indicatorCells(cell, now, context);
  const steps = snapshots
    .filter(({ at }) => at >= context.answerCountMin)
    .map(({ at, rows }) => ({ at, cells: indicatorCells(cell, rows, context) }));
  const candidates: Candidate[] = [];
  for (const { measure, counts } of totals) {
    const before = await lastLiveResponses(deps, cell, measure);
    const step = steps.find(({ cells }) => {
      const own = cells.find((candidate) => candidate.measure === measure)?.counts.responses ?? 0;
      return isStepApart([before, own, counts.responses]);
    });
    const own = step?.cells.find((candidate) => candidate.measure === measure);
    if (step && own) {
      candidates.push(candidateOf(cell, step.at, own));
    }
  }
  await deps.db.batch([releaseStatement(gateCells(candidates, context.answerCountMin), deps.today())]);
}

/** How many indicators are out as they stood at a step. */
async function countMeasuresOut(deps: Deps, { unit, survey, proof, period }: LiveCell, at: number): Promise<number> {
  return countLiveMeasures(deps.db, {
    unit,
    filter: `live:${survey}`,
    proof,
    kind: period.kind,
    period: period.key,
    at,
  });
}

/**
 * A question that not everyone answers may gain one answer where the unit gains ten: what was let out, what is let out
 * and what will be at the close stay at least ten of its own answers apart.
 */
function isStepApart([before, own, later]: readonly [number, number, number]): boolean {
  return own - before >= LIVE_STEP && later - own >= LIVE_STEP;
}

async function lastLiveResponses(deps: Deps, { unit, proof, survey, period }: LiveCell, measure: string) {
  const live = await releasedLive(deps.db, { unit, measure, kind: period.kind });
  const last = live.find(
    (cell) => cell.filter === `live:${survey}` && cell.proof === proof && cell.period === period.key,
  );
  return last?.counts && "responses" in last.counts ? last.counts.responses : 0;
}

/** The unit's own totals alone, by indicator. */
function indicatorCells({ survey, unit, proof, period }: LiveCell, live: readonly LiveRow[], context: ReleaseContext) {
  const rows = live.map(
    (row): TallyRow => ({
      ...{ ...row, survey, unit, proof },
      ...{ channel: "", respondentClass: "", origin: "given", round: 1, flag: "" },
    }),
  );
  const cells = cellsOf([{ tree: unitTreeAt([], period.from.slice(0, 7)), rows }], context.mapping).values();
  return [...cells].flatMap((own) =>
    own.of === "indicator" && own.unit === unit && own.filter === `survey:${survey}` ? [own] : [],
  );
}

/** The number of answers the totals stood at is their version. */
function candidateOf({ survey, unit, period }: LiveCell, at: number, own: IndicatorCell): Candidate {
  const { measure, proof, formulaVersion, counts, basis } = own;
  return {
    ...{ unit, measure, proof, formulaVersion, version: at },
    ...{ filter: `live:${survey}`, periodKind: period.kind, period: period.key },
    counts: { ...counts, basis: { ...basis, channels: {} } },
    answerCount: counts.responses,
  };
}
