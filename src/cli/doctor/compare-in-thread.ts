import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { SliceComparison } from "../../service/responses/compare-tallies.ts";

/** Rebuilds the tallies of a database file in a thread of its own, on a connection that only reads. */
export async function* compareInThread(path: string): AsyncGenerator<SliceComparison> {
  const worker = new Worker(new URL("./comparison-thread.mjs", import.meta.url), { workerData: { path } });
  try {
    for await (const [message] of on(worker, "message", { close: ["exit"] })) {
      if (message === null) {
        return;
      }
      yield message as SliceComparison;
    }
    throw new Error("the thread that rebuilds the tallies ended before it was done");
  } finally {
    await worker.terminate();
  }
}
