import type { NewResponse } from "../../core/responses/new-response.ts";
import { type Database, isBusyError } from "../../store/database.ts";
import { isSpentCode } from "../../store/one-time-codes.ts";
import { storedKeys, storeStatements } from "../../store/responses.ts";
import type { ResponseWriter } from "../deps.ts";
import { isTakenKey } from "./taken-key.ts";

export type WorkerWriterSettings = {
  db: Database;
  /** Called with an answer of a live survey that was just committed, before it is acknowledged. */
  afterCommit(responses: readonly NewResponse[]): Promise<void>;
  /** Told what `afterCommit` threw; the answer is stored all the same. */
  report(error: unknown): void;
};

/** The writer of an isolate: one transaction per answer, because nothing may be awaited across requests there. */
export function createWorkerWriter({ db, afterCommit, report }: WorkerWriterSettings): ResponseWriter {
  return {
    async append(response) {
      // A trial's key and an answer's key are in different tables, so that one of them could not refuse the other.
      if ((await storedKeys(db, [response.key])).size > 0) {
        return "already_there";
      }
      try {
        await db.batch(storeStatements([response]));
      } catch (error) {
        if (isTakenKey(error)) {
          return "already_there";
        }
        if (isSpentCode(error)) {
          return "code_used";
        }
        if (isBusyError(error)) {
          return "overloaded";
        }
        throw error;
      }
      if (response.livePeriod !== null) {
        await afterCommit([response]).catch(report);
      }
      return "stored";
    },
    settle: () => Promise.resolve(),
    drain: () => Promise.resolve(),
  };
}
