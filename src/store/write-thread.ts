import { parentPort, workerData } from "node:worker_threads";
import type { Statement, Written } from "./database.ts";
import { openWriteConnection, type WriteConnection } from "./write-connection.ts";

/** What the thread is asked, answered in the same order. */
export type WriteTask = { task: "batch"; statements: readonly Statement[] } | { task: "truncateWal" | "close" };

/** What came of a task; an error crosses as its name, code and message, since a copy of it would lose the code. */
export type WriteReply = { written: Written[] } | { failure: { name: string; code: string; message: string } };

/** Writes to the file of `workerData` what the parent asks for, one task after the other. */
export function serveWrites(): void {
  const { path } = workerData as { path: string };
  const connection = openWriteConnection(path);
  parentPort?.on("message", (task: WriteTask) => {
    parentPort?.postMessage(reply(connection, task));
    if (task.task === "close") {
      parentPort?.close();
    }
  });
  parentPort?.postMessage({ written: [] } satisfies WriteReply);
}

function reply(connection: WriteConnection, task: WriteTask): WriteReply {
  try {
    if (task.task === "batch") {
      return { written: connection.batch(task.statements) };
    }
    connection[task.task]();
    return { written: [] };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { failure: { name, code, message } };
  }
}
