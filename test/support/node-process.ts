import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ADMIN_TOKEN } from "./test-app.ts";

const PROGRAM = fileURLToPath(new URL("../../src/cli/weatherglass.mjs", import.meta.url));
const START_MS = 60_000;

export type NodeProcess = {
  url: string;
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** The exit code, or the name of the signal that ended it. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | string>;
};

export type Finished = { code: number | null; stdout: string; stderr: string };

/** The real service as a process of its own, on a port of the system's choice. */
export async function startNodeProcess(databaseUrl: string, env: Record<string, string> = {}): Promise<NodeProcess> {
  const child = spawnCommand(["serve", "--json"], {
    ...{ PORT: "0", DATABASE_URL: databaseUrl, ADMIN_TOKEN, SUBMIT_LIMIT: "off" },
    ...env,
  });
  const { stdout, stderr, line } = listenTo(child);
  const url = await line(START_MS);
  return {
    url,
    child,
    stdout,
    stderr,
    async end(signal) {
      const ended = once(child, "exit");
      child.kill(signal);
      const [code, by] = await ended;
      return code ?? by;
    },
  };
}

/** One command of the program, run to its end. */
export async function runCommand(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  const child = spawnCommand(args, env);
  const texts = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => {
    texts.stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    texts.stderr += chunk;
  });
  const [code] = await once(child, "close");
  return { code, ...texts };
}

function spawnCommand(args: readonly string[], env: Record<string, string>): ChildProcess {
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  return spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function listenTo(child: ChildProcess) {
  let errors = "";
  let output = "";
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  const line = (timeoutMs: number) =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No address after ${timeoutMs} ms: ${errors}`)), timeoutMs);
      child.stdout?.on("data", (chunk) => {
        output += chunk;
        const found = /"url":"([^"]+)"/.exec(output)?.[1];
        if (found) {
          clearTimeout(timer);
          resolve(found);
        }
      });
      child.once("exit", (code) => {
        clearTimeout(timer);
        reject(new Error(`Ended with ${code}: ${errors}`));
      });
    });
  return { stdout: () => output, stderr: () => errors, line };
}
