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
  const opened = attempt(() => openWriteConnection(path));
  parentPort?.postMessage("failure" in opened ? opened : ({ written: [] } satisfies WriteReply));
  if ("failure" in opened) {
    parentPort?.close();
    return;
  }
  parentPort?.on("message", (task: WriteTask) => {
    parentPort?.postMessage(reply(opened.value, task));
    if (task.task === "close") {
      parentPort?.close();
    }
  });
}

function reply(connection: WriteConnection, task: WriteTask): WriteReply {
  const done = attempt(() => {
    if (task.task === "batch") {
      return connection.batch(task.statements);
    }
    connection[task.task]();
    return [];
  });
  return "failure" in done ? done : { written: done.value };
}

/** What `work` returns, or what it threw in a form that crosses to the parent whole. */
function attempt<T>(work: () => T): { value: T } | Extract<WriteReply, { failure: unknown }> {
  try {
    return { value: work() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { failure: { name, code, message } };
  }
}
