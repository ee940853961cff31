import { disagreementRate, toldSizes } from "../../core/entry/shown-batches.ts";
import { isClosed, periodOf } from "../../core/figures/period.ts";
import { accept, type Result } from "../../core/result.ts";
import { type ClosedBatch, closedBatches, type EntryBatch, openBatches } from "../../store/entry-batches.ts";
import { answerCountMin } from "../../store/releases.ts";
import type { Deps, Official } from "../deps.ts";
import { type EntryLink, findEntryLink } from "./find-entry-link.ts";

/** A closed batch as far as it is told: its counts are null where it is small, or its month is not over. */
export type ToldBatch = {
  id: string;
  month: string;
  isMonthOver: boolean;
  counts: Pick<ClosedBatch, "sheets" | "reached" | "refused" | "notReached" | "ineligible"> | null;
  /** Of the fields typed twice, in [0, 1]; null for a small batch and where none was. */
  disagreement: { rate: number; compared: number } | null;
};

export type EntryBatches = { link: EntryLink; open: readonly EntryBatch[]; closed: readonly ToldBatch[] };

/** A link's batches: those being typed in, and what may be told of those that were closed. */
export async function readBatches(deps: Deps, official: Official, code: string): Promise<Result<EntryBatches>> {
  const link = await findEntryLink(deps, official, { code });
  if (!link.ok) {
    return link;
  }
  const { code: normal, unit } = link.value.found.link;
  const ofUnit = await closedBatches(deps.db, unit);
  const min = await answerCountMin(deps.db);
  const isOver = (month: string) =>
    isClosed(periodOf("month", `${month}-01`), deps.today(), deps.settings.releaseGraceDays);
  const told = toldSizes(ofUnit, min, isOver);
  const closed = ofUnit.filter((batch) => batch.link === normal).map((batch) => tell(batch, { told, min, isOver }));
  return accept({ link: link.value, open: await openBatches(deps.db, normal), closed });
}

function tell(
  batch: ClosedBatch,
  { told, min, isOver }: { told: ReadonlySet<string>; min: number; isOver: (month: string) => boolean },
): ToldBatch {
  const { id, month, sheets, reached, refused, notReached, ineligible, compared } = batch;
  const rate = disagreementRate(batch, min);
  return {
    ...{ id, month, isMonthOver: isOver(month) },
    counts: told.has(id) ? { sheets, reached, refused, notReached, ineligible } : null,
    disagreement: rate === null ? null : { rate, compared },
  };
}
