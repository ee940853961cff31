import { hexOf } from "../../core/records/hex.ts";
import type { NewResponse } from "../../core/responses/new-response.ts";
import { type Database, isBusyError, type Statement } from "../../store/database.ts";
import { isSpentCode } from "../../store/one-time-codes.ts";
import { groupStatements } from "../../store/response-groups.ts";
import { hasTrialResponses, storedKeys, storeStatements } from "../../store/responses.ts";
import type { ResponseWriter } from "../deps.ts";
import { isTakenKey } from "./taken-key.ts";
import type { UnsettledAnswers } from "./unsettled-answers.ts";

/** What storing needs; `hasTrials` is null while it must be looked up. */
export type Storing = {
  db: Database;
  unsettled: UnsettledAnswers;
  hasTrials: boolean | null;
  /** Called with the answers of a live survey that were just committed, before they are acknowledged. */
  afterCommit(responses: readonly NewResponse[]): Promise<void>;
  /** Told what `afterCommit` threw; the answers are stored all the same. */
  report(error: unknown): void;
};

type Outcome = Awaited<ReturnType<ResponseWriter["append"]>>;

/** An answer that waits for its turn; `key` in hexadecimal digits. */
export type Waiting = {
  key: string;
  response: NewResponse;
  settle(outcome: Outcome): void;
  fail(error: unknown): void;
};

/** Stores a group in one transaction, and tells each what became of it. */
export async function storeGroup(settings: Storing, group: readonly Waiting[]): Promise<void> {
  try {
    // A trial's key and an answer's key are in different tables, so that one of them could not refuse the other.
    await ((await mayMeetTrials(settings, group)) ? storeUnknown(settings, group) : storeFirst(settings, group, null));
  } catch (error) {
    for (const waiting of group) {
      waiting.fail(error);
    }
  }
}

async function mayMeetTrials(storing: Storing, group: readonly Waiting[]): Promise<boolean> {
  if (group.some(({ response }) => response.isTrial)) {
    storing.hasTrials = true;
  }
  if (storing.hasTrials !== null) {
    return storing.hasTrials;
  }
  const hasTrials = await hasTrialResponses(storing.db);
  // Where nobody else writes, nothing but this writer stores trials.
  if (storing.db.version() !== null) {
    storing.hasTrials ??= hasTrials;
  }
  return hasTrials;
}

/** Stores those whose key is not stored already. */
async function storeUnknown(settings: Storing, group: readonly Waiting[]): Promise<void> {
  const keys = group.map((waiting) => waiting.response.key);
  await storeFirst(settings, group, await storedKeys(settings.db, keys));
}

/**
 * Stores the first of each key that is not `stored` (null: not looked up); the others are told last, when the first is
 * stored. Of those with one code the first goes before the others.
 */
async function storeFirst(settings: Storing, group: readonly Waiting[], stored: Set<string> | null): Promise<void> {
  const fresh: Waiting[] = [];
  const repeated: Waiting[] = [];
  const ofSameCode: Waiting[] = [];
  const seen = new Set(stored);
  for (const waiting of group) {
    const { key, response } = waiting;
    const code = response.codeHash === null ? null : `code ${hexOf(response.codeHash)}`;
    if (seen.has(key) || settings.unsettled.has(key)) {
      repeated.push(waiting);
    } else if (code !== null && seen.has(code)) {
      ofSameCode.push(waiting);
    } else {
      fresh.push(waiting);
      seen.add(key).add(code ?? key);
    }
  }
  if (fresh.length > 0) {
    await storeFresh(settings, fresh, stored ? storeOneByOne : storeUnknown);
  }
  for (const waiting of repeated) {
    waiting.settle("already_there");
  }
  if (ofSameCode.length > 0) {
    await storeUnknown(settings, ofSameCode);
  }
}

type Store = (settings: Storing, group: readonly Waiting[]) => Promise<void>;

/** Stores a group together; `storeOthers` tries again when a key in it was taken. */
async function storeFresh(settings: Storing, fresh: readonly Waiting[], storeOthers: Store): Promise<void> {
  const responses = fresh.map((waiting) => waiting.response);
  try {
    await storeTogether(settings, fresh, responses);
  } catch (error) {
    if (fresh.length === 1 || isBusyError(error)) {
      return failAll(fresh, error);
    }
    return (isTakenKey(error) ? storeOthers : storeOneByOne)(settings, fresh);
  }
  const live = responses.filter((response) => response.livePeriod !== null);
  if (live.length > 0) {
    await settings.afterCommit(live).catch(settings.report);
  }
  for (const waiting of fresh) {
    waiting.settle("stored");
  }
}

/** One bad answer must not cost the others of its group theirs. */
async function storeOneByOne(settings: Storing, fresh: readonly Waiting[]): Promise<void> {
  for (const waiting of fresh) {
    await storeFresh(settings, [waiting], storeOneByOne);
  }
}

async function storeTogether(
  { db, unsettled }: Storing,
  fresh: readonly Waiting[],
  responses: readonly NewResponse[],
): Promise<void> {
  if (unsettled.mayTake(responses)) {
    const keys = fresh.map(({ key }) => key);
    await unsettled.take(keys, () => batchTwiceWhenBusy(db, groupStatements(responses)));
  } else {
    await batchTwiceWhenBusy(db, storeStatements(responses));
  }
}

async function batchTwiceWhenBusy(db: Database, statements: readonly Statement[]): Promise<void> {
  try {
    await db.batch(statements);
  } catch (error) {
    if (!isBusyError(error)) {
      throw error;
    }
    await db.batch(statements);
  }
}

/** Nothing of these was stored: busy may pass, a key that is taken is a retry, the rest is an outage. */
function failAll(group: readonly Waiting[], error: unknown): void {
  for (const waiting of group) {
    if (isBusyError(error)) {
      waiting.settle("overloaded");
    } else if (isTakenKey(error)) {
      waiting.settle("already_there");
    } else if (isSpentCode(error)) {
      waiting.settle("code_used");
    } else {
      waiting.fail(error);
    }
  }
}
