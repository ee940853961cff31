import { type BatchHeader, outcomeErrors } from "../../core/entry/batch-header.ts";
import { hexOf } from "../../core/records/hex.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import {
  dropEntryBatch,
  type EntryBatch,
  findEntryBatch,
  newEntryBatch,
  newHeader,
} from "../../store/entry-batches.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { ActingOfficial, Deps, Official } from "../deps.ts";
import { type EntryLink, findEntryLink, judgeEntryDay } from "./find-entry-link.ts";

/** Begins a batch of sheets on a link, in its newest revision. */
export async function openBatch(
  deps: Deps,
  official: ActingOfficial,
  { code, header }: { code: string; header: BatchHeader },
): Promise<Result<EntryBatch>> {
  const link = await findEntryLink(deps, official, { code });
  const judged = link.ok ? judgeEntryDay(deps, official, link.value, header.day) : link;
  if (!link.ok || !judged.ok) {
    return judged.ok ? refuse({ reason: "not_found" }) : judged;
  }
  const id = `e-${hexOf(deps.randomBytes(6))}`;
  const { revision, found } = link.value;
  const batch = { id, link: found.link.code, revision, header };
  await deps.db.batch([newEntryBatch(batch), actStatement(deps, official, `${batch.link} ${id}`)]);
  return accept(batch);
}

/** An open batch with its link, in the revision the batch began with. */
export type OpenBatch = { batch: EntryBatch; link: EntryLink };

/** `not_found` once it is closed. */
export async function findOpenBatch(
  deps: Deps,
  official: Official,
  { code, id }: { code: string; id: string },
): Promise<Result<OpenBatch>> {
  const newest = await findEntryLink(deps, official, { code });
  const batch = newest.ok ? await findEntryBatch(deps.db, newest.value.found.link.code, id) : null;
  if (!newest.ok || !batch) {
    return newest.ok ? refuse({ reason: "not_found" }) : newest;
  }
  const link = await findEntryLink(deps, official, { code, revision: batch.revision });
  return link.ok ? accept({ batch, link: link.value }) : link;
}

/** Corrects what is stated of a batch. */
export async function changeHeader(
  deps: Deps,
  official: Official,
  { batch, link }: OpenBatch,
  header: BatchHeader,
): Promise<Result<null>> {
  const errors = outcomeErrors(header, header.sheets);
  const judged = judgeEntryDay(deps, official, link, header.day);
  if (!judged.ok || errors.length > 0) {
    return judged.ok ? refuse(invalid(errors)) : judged;
  }
  await deps.db.batch([newHeader(batch.id, header)]);
  return accept(null);
}

/** Throws a batch away with all its sheets, before any of them became a response. */
export async function discardBatch(deps: Deps, official: ActingOfficial, { batch }: OpenBatch): Promise<void> {
  const act = actStatement(deps, official, `${batch.link} ${batch.id}`);
  await deps.db.batch([...dropEntryBatch(batch.id), act]);
  await deps.forgetDeleted();
}
