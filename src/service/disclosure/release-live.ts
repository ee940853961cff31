import { type Candidate, gateCells } from "../../core/disclosure/gate.ts";
import { boundOfCounts } from "../../core/disclosure/near-unanimity.ts";
import type { IndicatorCell } from "../../core/figures/cell.ts";
import { cellsOf } from "../../core/figures/cells.ts";
import type { TallyRow } from "../../core/figures/counts.ts";
import { PROOF_CLASSES } from "../../core/responses/answer.ts";
import type { NewResponse } from "../../core/responses/new-response.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import {
  LIVE_STEP,
  type LiveCell,
  type LiveRow,
  lastLiveResponses,
  liveTotals,
  newestLiveSnapshots,
} from "../../store/live-snapshots.ts";
import { countLiveMeasures, releaseStatement } from "../../store/releases.ts";
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
  const place = { filter: liveFilter(cell), kind: cell.period.kind, period: cell.period.key };
  const candidates: Candidate[] = [];
  for (const { measure, counts } of totals) {
    const before = await lastLiveResponses(deps.db, { ...cell, ...place, measure });
    const step = steps.find(({ cells }) => {
      const own = cells.find((candidate) => candidate.measure === measure)?.counts.responses ?? 0;
      return isStepApart([before, own, counts.responses]);
    });
    const own = step?.cells.find((candidate) => candidate.measure === measure);
    if (step && own) {
      const candidate = candidateOf(cell, step.at, own);
      candidates.push(isNearAnEnd(cell, own, count, context) ? { ...candidate, answerCount: 0 } : candidate);
    }
  }
  await deps.db.batch([releaseStatement(gateCells(candidates, context.answerCountMin), deps.today())]);
}

const liveFilter = ({ survey }: Pick<LiveCell, "survey">) => `live:${survey}`;

/** Whether so nearly everyone answered and agrees that at the close no more than a bound is told; `cast` answered by now. */
function isNearAnEnd(
  { survey, unit, proof, period: { kind, key, from, to } }: LiveCell,
  { measure, counts }: IndicatorCell,
  cast: number,
  { groups, electoratesIn }: ReleaseContext,
): boolean {
  const own = groups.flatMap(({ indicators }) => indicators).find((each) => each.measure === measure);
  if (!own) {
    return false;
  }
  const now = { unit, survey, channel: "", respondentClass: "", round: 1, count: cast };
  const electorate = electoratesIn(to.slice(0, 7))({
    ...{ unit, proof: PROOF_CLASSES.find((each) => each === proof) ?? "open", filter: liveFilter({ survey }) },
    measure: { ...own, surveys: new Set([survey]) },
    days: { from, to, wave: kind === "wave" ? key : null },
    ...{ answered: counts.responses, casts: [new Map([[unit, [now]]])] },
  });
  return boundOfCounts(own, counts, groups, electorate) !== null;
}

/** How many indicators are out as they stood at a step. */
async function countMeasuresOut(deps: Deps, cell: LiveCell, at: number): Promise<number> {
  const { unit, proof, period } = cell;
  const place = { filter: liveFilter(cell), kind: period.kind, period: period.key };
  return countLiveMeasures(deps.db, { unit, proof, ...place, at });
}

/**
 * A question that not everyone answers may gain one answer where the unit gains ten: what was let out, what is let out
 * and what will be at the close stay at least ten of its own answers apart.
 */
function isStepApart([before, own, later]: readonly [number, number, number]): boolean {
  return own - before >= LIVE_STEP && later - own >= LIVE_STEP;
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
    ...{ filter: liveFilter({ survey }), periodKind: period.kind, period: period.key },
    counts: { ...counts, basis: { ...basis, channels: {} } },
    answerCount: counts.responses,
  };
}
