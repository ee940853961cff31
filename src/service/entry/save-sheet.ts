import { SHEETS_MAX } from "../../core/entry/batch-header.ts";
import { isTypedAgain } from "../../core/entry/second-entry.ts";
import { type RawAnswers, typedSheet } from "../../core/entry/typed-sheet.ts";
import { canonicalJson } from "../../core/records/canonical-json.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import {
  correctEntryDraft,
  dropEntryDraft,
  type EntryDraft,
  findEntryDraft,
  newEntryDraft,
  readEntryDrafts,
} from "../../store/entry-drafts.ts";
import type { Deps } from "../deps.ts";
import type { OpenBatch } from "./open-batch.ts";

/** What was typed, by field. */
export type Typed = ReadonlyMap<string, string>;

/** `mark`: what to write on the sheet, which is typed again. */
export type SavedSheet = { key: string; mark: number | null };

const MARK_MIN = 10;
const MARK_COUNT = 990;
const TRIES = 5;

/**
 * Saves a sheet as a draft of its batch. The same key with the same answers again is the same sheet; with others
 * `id_conflict`: a page that was gone back to. `body_too_large` when the batch is full.
 */
export async function saveSheet(
  deps: Deps,
  { batch, link }: OpenBatch,
  { key, typed }: { key: string; typed: Typed },
): Promise<Result<SavedSheet>> {
  const answers = typedSheet(link.definition, typed);
  if (!answers.ok) {
    return answers;
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const there = await findEntryDraft(deps.db, batch.id, key);
    if (there) {
      const isSame = canonicalJson(there.answers) === canonicalJson(answers.value);
      return isSame ? accept({ key, mark: there.mark }) : refuse({ reason: "id_conflict" });
    }
    const { count, marked } = await readEntryDrafts(deps.db, batch.id);
    if (count >= SHEETS_MAX) {
      return refuse({ reason: "body_too_large" });
    }
    const start = Number.parseInt(batch.id.slice(-6), 16);
    const mark = isTypedAgain(batch.header.sheets, count, start) ? newMark(deps, marked) : null;
    const [saved] = await deps.db.batch([newEntryDraft(batch.id, { key, answers: answers.value, mark })]);
    if (saved?.rowsAffected === 1) {
      return accept({ key, mark });
    }
  }
  return refuse({ reason: "not_found" });
}

/** A number of two or three digits that no other sheet of the batch bears; drawn, so that it tells no order. */
function newMark({ randomBytes }: Deps, marked: readonly EntryDraft[]): number {
  const taken = new Set(marked.map(({ mark }) => mark));
  const [high = 0, low = 0] = randomBytes(2);
  let mark = (high * 256 + low) % MARK_COUNT;
  while (taken.has(mark + MARK_MIN)) {
    mark = (mark + 1) % MARK_COUNT;
  }
  return mark + MARK_MIN;
}

/** A sheet of an open batch. */
export async function findSheet(deps: Deps, { batch }: OpenBatch, key: string): Promise<Result<EntryDraft>> {
  const draft = await findEntryDraft(deps.db, batch.id, key);
  return draft ? accept(draft) : refuse({ reason: "not_found" });
}

/** Corrects a sheet, or settles what its two passes disagreed on. */
export async function correctSheet(
  deps: Deps,
  { batch, link }: OpenBatch,
  { key, typed }: { key: string; typed: Typed },
): Promise<Result<RawAnswers>> {
  const answers = typedSheet(link.definition, typed);
  if (!answers.ok) {
    return answers;
  }
  const [written] = await deps.db.batch([correctEntryDraft(batch.id, key, answers.value)]);
  return written?.rowsAffected === 1 ? answers : refuse({ reason: "not_found" });
}

/** Takes a sheet out of its batch: one that was typed by mistake. */
export async function removeSheet(deps: Deps, { batch }: OpenBatch, key: string): Promise<void> {
  await deps.db.batch([dropEntryDraft(batch.id, key)]);
}
