import { type Candidate, gateCells } from "../../core/disclosure/gate.ts";
import { cellsOf } from "../../core/figures/cells.ts";
import type { TallyRow } from "../../core/figures/counts.ts";
import type { NewResponse } from "../../core/responses/new-response.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { findLiveSnapshot, LIVE_STEP, type LiveCell, liveAnswerCount } from "../../store/live-snapshots.ts";
import { releaseStatement } from "../../store/releases.ts";
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
  let context: ReleaseContext | null = null;
  for (const cell of cells.values()) {
    const count = await liveAnswerCount(deps.db, cell);
    const snapshot = count < 2 * LIVE_STEP ? null : await findLiveSnapshot(deps.db, cell, count - LIVE_STEP);
    if (snapshot) {
      context ??= await releaseContext(deps);
      const released = gateCells(candidatesOf(cell, snapshot, context), context.answerCountMin);
      await deps.db.batch([releaseStatement(released, deps.today())]);
    }
  }
}

type Snapshot = NonNullable<Awaited<ReturnType<typeof findLiveSnapshot>>>;

/** The unit's own totals alone, by indicator; the number of answers it stood at is the version. */
function candidatesOf(cell: LiveCell, snapshot: Snapshot, context: ReleaseContext): Candidate[] {
  const { survey, unit, proof, period } = cell;
  const rows = snapshot.rows.map(
    (row): TallyRow => ({ ...row, survey, unit, proof, channel: "", respondentClass: "", origin: "given", round: 1 }),
  );
  const cells = cellsOf([{ tree: unitTreeAt([], period.from.slice(0, 7)), rows }], context.mapping).values();
  return [...cells].flatMap((own) =>
    own.of === "indicator" &&
    own.unit === unit &&
    own.filter === `survey:${survey}` &&
    snapshot.at >= context.answerCountMin
      ? [
          {
            ...{
              unit,
              measure: own.measure,
              proof: own.proof,
              formulaVersion: own.formulaVersion,
              version: snapshot.at,
            },
            ...{ filter: `live:${survey}`, periodKind: period.kind, period: period.key },
            counts: { ...own.counts, basis: { ...own.basis, channels: {} } },
            answerCount: own.counts.responses,
          },
        ]
      : [],
  );
}
