import { type ChildProcess, spawn } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

type Reply = { id?: number; result?: Record<string, unknown>; error?: { message: string } };

const CLOSING_MS = 5000;

/** What a browser that runs without a window is asked for, by the DevTools protocol on its pipe. */
export type BrowserPipe = {
  /** Resolves with what it answers; rejects when it refuses, or ends before. */
  ask(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  /** Resolves when it is gone. */
  close(): Promise<void>;
};

/** Starts a browser; its third pipe takes what is asked, its fourth gives what it answers, each ended by NUL. */
export function openBrowserPipe(path: string, args: readonly string[], timeoutMs: number): BrowserPipe {
  const browser = spawn(path, [...args, "--remote-debugging-pipe"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  const gone = new Promise<void>((resolve) => browser.once("close", resolve));
  const waiting = new Map<number, { resolve(result: Record<string, unknown>): void; reject(error: Error): void }>();
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) {
      reject(error);
    }
    waiting.clear();
  };
  browser.once("error", fail);
  browser.once("exit", () => fail(new Error("The browser that prints ended before it answered.")));
  const { questions, answers } = pipesOf(browser);
  questions.on("error", fail);
  readMessages(answers, ({ id, result, error }) => {
    const asked = waiting.get(id ?? -1);
    waiting.delete(id ?? -1);
    if (error) {
      asked?.reject(new Error(`The browser that prints refused: ${error.message}`));
    } else {
      asked?.resolve(result ?? {});
    }
  });
  let last = 0;
  const ask: BrowserPipe["ask"] = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const question = JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) });
      questions.write(`${question}\0`, (error) => error && reject(error));
    });
  const close = async () => {
    const late = setTimeout(() => browser.kill("SIGKILL"), CLOSING_MS);
    await ask("Browser.close").catch(() => browser.kill("SIGKILL"));
    await gone;
    clearTimeout(late);
  };
  return { ask, close };
}

function pipesOf({ stdio }: ChildProcess): { questions: Writable; answers: Readable } {
  const [, , , questions, answers] = stdio;
  if (!(questions instanceof Writable && answers instanceof Readable)) {
    throw new Error("The browser that prints has no pipes.");
  }
  return { questions, answers };
}

function readMessages(answers: Readable, take: (reply: Reply) => void): void {
  const decoder = new StringDecoder("utf8");
  let parts: string[] = [];
  answers.on("data", (bytes: Buffer) => {
    const [first = "", ...rest] = decoder.write(bytes).split("\0");
    parts.push(first);
    for (const next of rest) {
      take(JSON.parse(parts.join("")) as Reply);
      parts = [next];
    }
  });
}
