import { hexOf } from "../../core/records/hex.ts";
import type { NewResponse } from "../../core/responses/new-response.ts";
import { type Database, isBusyError } from "../../store/database.ts";
import { storedKeys, storeStatements } from "../../store/responses.ts";
import type { ResponseWriter } from "../deps.ts";
import { isTakenKey } from "./taken-key.ts";

export type NodeWriterSettings = {
  db: Database;
  /** Called with the answers of a live survey that were just committed, before they are acknowledged. */
  afterCommit(responses: readonly NewResponse[]): Promise<void>;
  /** Told what `afterCommit` threw; the answers are stored all the same. */
  report(error: unknown): void;
  queueMax?: number;
  groupMax?: number;
};

type Outcome = Awaited<ReturnType<ResponseWriter["append"]>>;
type Waiting = { response: NewResponse; settle(outcome: Outcome): void; fail(error: unknown): void };

/**
 * The writer of a single process: what waits is committed together, at most `groupMax` answers in one transaction, and
 * acknowledged after the commit. Beyond `queueMax` waiting answers nothing more is taken.
 */
export function createNodeWriter(settings: NodeWriterSettings): ResponseWriter {
  const { queueMax = 2000, groupMax = 500 } = settings;
  const queue: Waiting[] = [];
  const drained: (() => void)[] = [];
  let isFlushing = false;
  let isDraining = false;

  async function flush(): Promise<void> {
    await storeGroup(settings, queue.splice(0, groupMax));
    if (queue.length > 0) {
      setImmediate(flush);
      return;
    }
    isFlushing = false;
    for (const resolve of drained.splice(0)) {
      resolve();
    }
  }

  return {
    append(response) {
      if (isDraining || queue.length >= queueMax) {
        return Promise.resolve("overloaded");
      }
      return new Promise((settle, fail) => {
        queue.push({ response, settle, fail });
        if (!isFlushing) {
          isFlushing = true;
          setImmediate(flush);
        }
      });
    },
    drain() {
      isDraining = true;
      return isFlushing ? new Promise((resolve) => drained.push(resolve)) : Promise.resolve();
    },
  };
}

async function storeGroup(settings: NodeWriterSettings, group: readonly Waiting[]): Promise<void> {
  try {
    const { fresh, repeated } = await partRepeated(settings.db, group);
    await storeFresh(settings, fresh);
    for (const waiting of repeated) {
      waiting.settle("already_there");
    }
  } catch (error) {
    for (const waiting of group) {
      waiting.fail(error);
    }
  }
}

/** Answers whose key is stored already, or comes a second time within the group, are not stored again. */
async function partRepeated(db: Database, group: readonly Waiting[]) {
  const seen = await storedKeys(
    db,
    group.map((waiting) => waiting.response.key),
  );
  const fresh: Waiting[] = [];
  const repeated: Waiting[] = [];
  for (const waiting of group) {
    const key = hexOf(waiting.response.key);
    (seen.has(key) ? repeated : fresh).push(waiting);
    seen.add(key);
  }
  return { fresh, repeated };
}

async function storeFresh(settings: NodeWriterSettings, fresh: readonly Waiting[]): Promise<void> {
  const responses = fresh.map((waiting) => waiting.response);
  try {
    await batchTwiceWhenBusy(settings.db, responses);
  } catch (error) {
    return fresh.length > 1 && !isBusyError(error) ? storeOneByOne(settings, fresh) : failAll(fresh, error);
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
async function storeOneByOne(settings: NodeWriterSettings, fresh: readonly Waiting[]): Promise<void> {
  for (const waiting of fresh) {
    await storeFresh(settings, [waiting]);
  }
}

async function batchTwiceWhenBusy(db: Database, responses: readonly NewResponse[]): Promise<void> {
  const statements = storeStatements(responses);
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
    } else {
      waiting.fail(error);
    }
  }
}
