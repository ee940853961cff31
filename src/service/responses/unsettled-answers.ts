import type { NewResponse } from "../../core/responses/new-response.ts";
import type { Database } from "../../store/database.ts";
import { settleSomeGroups } from "../../store/response-groups.ts";

/** Answers that are on disk as groups, not yet in the tables of responses nor in the tallies. */
export type UnsettledAnswers = {
  /** Whether the key (hex) is of an answer that may be on disk as part of a group. */
  has(key: string): boolean;
  /** Whether these may be stored as groups: so many that each by itself would cost too much, and none that is special. */
  mayTake(responses: readonly NewResponse[]): boolean;
  /** Does `store`, which stores the answers of these keys as groups. */
  take(keys: readonly string[], store: () => Promise<void>): Promise<void>;
  /** Resolves when all answers stored until now are in the tables of responses, and counted. */
  settle(): Promise<void>;
};

export type UnsettledSettings = {
  db: Database;
  /** Told what settling threw when nobody had asked for it. */
  report(error: unknown): void;
  /** Called when all was settled because no group came for a moment: what takes the disk long had better be done then. */
  afterSettling?(): Promise<void>;
};

const GROUP_MIN = 20;
const ANSWERS_MAX = 20_000;
const QUIET_MS = 250;

/**
 * Under load answers are stored as groups, a few pages each. They are settled in small steps once no group came for a
 * moment, or when somebody asks. Only for a database that nobody else writes to.
 */
export function createUnsettledAnswers({ db, report, afterSettling }: UnsettledSettings): UnsettledAnswers {
  const keys = new Set<string>();
  let taken = 0;
  let underWay = 0;
  let isScheduled = false;
  let step: Promise<void> | null = null;
  let settling: Promise<void> | null = null;

  /** One step at a time, whoever asks. */
  function settleSome(): Promise<void> {
    step ??= takeStep().finally(() => {
      step = null;
    });
    return step;
  }

  /** Keys are forgotten only when nothing was on its way while the database said that no group is left. */
  async function takeStep(): Promise<void> {
    const before = underWay === 0 ? taken : -1;
    if (!(await settleSomeGroups(db)) && taken === before) {
      keys.clear();
    }
  }

  async function settleAll(): Promise<void> {
    while (keys.size > 0) {
      await settleSome();
    }
  }

  async function settleWhileQuiet(before: number): Promise<void> {
    isScheduled = false;
    if (keys.size === 0) {
      return;
    }
    try {
      while (keys.size > 0 && underWay === 0 && taken === before) {
        await settleSome();
      }
      if (keys.size === 0) {
        await afterSettling?.();
      }
      settleLater();
    } catch (error) {
      report(error);
    }
  }

  function settleLater(): void {
    if (keys.size > 0 && !isScheduled) {
      isScheduled = true;
      setTimeout(settleWhileQuiet, QUIET_MS, taken).unref();
    }
  }

  return {
    has: (key) => keys.has(key),
    mayTake(responses) {
      const hasRoom = settling === null && keys.size + responses.length <= ANSWERS_MAX && db.version() !== null;
      return hasRoom && responses.length >= GROUP_MIN && responses.every(isPlain);
    },
    async take(newKeys, store) {
      taken++;
      underWay++;
      for (const key of newKeys) {
        keys.add(key);
      }
      try {
        await store();
      } catch (error) {
        for (const key of newKeys) {
          keys.delete(key);
        }
        throw error;
      } finally {
        underWay--;
      }
      settleLater();
    },
    settle() {
      settling ??= settleAll().finally(() => {
        settling = null;
      });
      return settling;
    },
  };
}

function isPlain({ isTrial, codeHash, livePeriod }: NewResponse): boolean {
  return !isTrial && codeHash === null && livePeriod === null;
}
