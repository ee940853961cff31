import { hexOf } from "../../core/records/hex.ts";
import type { ResponseWriter } from "../deps.ts";
import { type Storing, storeGroup, type Waiting } from "./store-group.ts";
import { createUnsettledAnswers, type UnsettledSettings } from "./unsettled-answers.ts";

export type NodeWriterSettings = UnsettledSettings &
  Pick<Storing, "afterCommit" | "report"> & {
    queueMax?: number;
    groupMin?: number;
    groupMax?: number;
  };

const GROUPS_UNDER_WAY_MAX = 2;

/**
 * The writer of a single process: what waits is committed together, at most `groupMax` answers in one transaction, and
 * acknowledged after the commit. From `groupMin` waiting answers on they go to the database at once, also while others
 * are under way: so the disk works while requests are read. Fewer go when their turn of the event loop has ended and
 * nothing else is under way. Beyond `queueMax` waiting answers nothing more is taken.
 */
export function createNodeWriter(settings: NodeWriterSettings): ResponseWriter {
  const { queueMax = 2000, groupMin = 32, groupMax = 500 } = settings;
  const unsettled = createUnsettledAnswers(settings);
  const storing = { ...settings, unsettled, hasTrials: null };
  const queue: Waiting[] = [];
  const drained: (() => void)[] = [];
  let underWay = 0;
  let isScheduled = false;
  let isDraining = false;

  async function flush(): Promise<void> {
    underWay++;
    await storeGroup(storing, queue.splice(0, groupMax));
    underWay--;
    schedule();
  }

  function flushRest(): void {
    isScheduled = false;
    if (queue.length > 0 && underWay === 0) {
      flush();
    }
  }

  function schedule(): void {
    if (queue.length >= groupMin && underWay < GROUPS_UNDER_WAY_MAX) {
      flush();
    } else if (queue.length > 0 && underWay === 0 && !isScheduled) {
      isScheduled = true;
      setImmediate(flushRest);
    }
    if (isIdle()) {
      for (const resolve of drained.splice(0)) {
        resolve();
      }
    }
  }

  const isIdle = () => underWay === 0 && queue.length === 0;

  return {
    append(response) {
      if (isDraining || queue.length >= queueMax) {
        return Promise.resolve("overloaded");
      }
      return new Promise((settle, fail) => {
        queue.push({ key: hexOf(response.key), response, settle, fail });
        schedule();
      });
    },
    settle: async (key) => (key === undefined || unsettled.has(hexOf(key)) ? unsettled.settle() : undefined),
    async drain() {
      isDraining = true;
      await (isIdle() ? null : new Promise<void>((resolve) => drained.push(resolve)));
      await unsettled.settle().catch(settings.report);
    },
  };
}
