import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Usage = { rssBytes: number; cpuMicros: number };

/** A server in a process of its own. */
export type Server = {
  port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

export type ServerName = "service" | "floor-insert" | "floor-group" | "hello";

/**
 * Starts one of the servers; `path` is its database file, where it has one. With BENCH_PROFILE set to a folder the
 * service leaves a CPU profile there when it stops.
 */
export async function startServer(name: ServerName, path = ""): Promise<Server> {
  const profile = process.env.BENCH_PROFILE;
  const isProfiled = name === "service" && profile !== undefined;
  const child = fork(fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url)), [path], {
    execArgv: [...process.execArgv, ...(isProfiled ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [])],
  });
  const { port } = await reply<{ port: number }>(child);
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
