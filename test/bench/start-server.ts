import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ADMIN_TOKEN } from "../support/test-app.ts";

export type Usage = { rssBytes: number; cpuMicros: number };

/** A server in a process of its own. */
export type Server = {
  port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

export type ServerName = "service" | "floor-insert" | "floor-group" | "hello";

const PROGRAM = fileURLToPath(new URL("../../src/cli/weatherglass.mjs", import.meta.url));
const WATCH_SERVICE = fileURLToPath(new URL("servers/watch-service.mjs", import.meta.url));

/**
 * Starts one of the servers; `path` is its database file, where it has one. With BENCH_PROFILE set to a folder the
 * service leaves a CPU profile there when it stops.
 */
export async function startServer(name: ServerName, path = ""): Promise<Server> {
  const child = name === "service" ? startService(path) : startFloor(name, path);
  const port = name === "service" ? await toldPort(child) : (await reply<{ port: number }>(child)).port;
  return {
    port,
    usage() {
      child.send("usage");
      return reply<Usage>(child);
    },
    async stop() {
      const ended = once(child, "exit");
      child.send("stop");
      await ended;
    },
  };
}

/** The program as `npm start` runs it, watched. */
function startService(path: string): ChildProcess {
  const profile = process.env.BENCH_PROFILE;
  return fork(PROGRAM, ["serve", "--json"], {
    execArgv: [
      "--import",
      WATCH_SERVICE,
      ...(profile ? ["--cpu-prof", "--cpu-prof-interval=5000", `--cpu-prof-dir=${profile}`] : []),
    ],
    env: { ...process.env, PORT: "0", DATABASE_URL: `file:${path}`, ADMIN_TOKEN, SUBMIT_LIMIT: "off" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

function startFloor(name: ServerName, path: string): ChildProcess {
  return fork(fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url)), [path]);
}

async function toldPort({ stdout }: ChildProcess): Promise<number> {
  for await (const line of stdout ?? []) {
    return Number(new URL(JSON.parse(String(line)).url).port);
  }
  throw new Error("The service has ended before it listened.");
}

/** The next message of the child; throws when it ends instead. */
function reply<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`A server has ended with ${code}.`));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(message as T);
    });
  });
}
