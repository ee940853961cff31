import { parentPort, workerData } from "node:worker_threads";
import { compareTallies } from "../../service/responses/compare-tallies.ts";
import { openReadSnapshot } from "../../store/read-snapshot.ts";

/** In a thread: posts the comparison of every slice of the database file that `workerData` names, then null. */
async function postComparisons(): Promise<void> {
  const { path } = workerData as { path: string };
  const snapshot = openReadSnapshot(path);
  try {
    for await (const comparison of compareTallies(snapshot)) {
      parentPort?.postMessage(comparison);
    }
  } finally {
    snapshot.close();
  }
  parentPort?.postMessage(null);
}

await postComparisons();
