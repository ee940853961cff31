import { Worker } from "node:worker_threads";
import type { Written } from "./database.ts";
import type { FileWriter } from "./open-file.ts";
import type { WriteReply, WriteTask } from "./write-thread.ts";

type Waiting = { resolve(written: Written[]): void; reject(error: Error): void };

/**
 * Writes in a thread of its own, so that requests are read and answered while others wait for the disk. What the
 * driver throws there is thrown here, with its name and code. When the thread dies, every call fails from then on.
 */
export async function openWriteThread(path: string): Promise<FileWriter> {
  const worker = new Worker(new URL("../write-thread.mjs", import.meta.url), { workerData: { path } });
  const waiting: Waiting[] = [];
  let death: Error | null = null;

  const answer = (): Promise<Written[]> =>
    death ? Promise.reject(death) : new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  const ask = (task: WriteTask): Promise<Written[]> => {
    worker.postMessage(task);
    return answer();
  };
  const die = (error: unknown) => {
    death ??= driverError("SqliteError", "SQLITE_ERROR", error instanceof Error ? error.message : String(error));
    for (const { reject } of waiting.splice(0)) {
      reject(death);
    }
  };
  worker.on("message", (reply: WriteReply) => {
    const next = waiting.shift();
    if ("written" in reply) {
      next?.resolve(reply.written);
    } else {
      const { name, code, message } = reply.failure;
      next?.reject(driverError(name, code, message));
    }
  });
  worker.on("error", die);
  worker.on("exit", () => die("The writing thread has ended."));

  await answer();
  return {
    batch: (statements) => ask({ task: "batch", statements }),
    truncateWal: async () => {
      await ask({ task: "truncateWal" });
    },
    close: async () => {
      await ask({ task: "close" });
      await worker.terminate();
    },
  };
}

function driverError(name: string, code: string, message: string): Error {
  return Object.assign(new Error(message), { name, code });
}
