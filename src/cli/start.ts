import type { Config } from "../config.ts";
import { type Listening, listen } from "../listen.ts";
import { type NodeService, openService, type StartRefusal } from "../node.ts";
import { say } from "./say.ts";

const REFUSALS: Record<StartRefusal, readonly string[]> = {
  database_in_use: [
    "另一个进程正在使用这个数据库；一个数据库文件只能由一个进程打开。",
    "Another process is using this database; only one process may open a database file.",
  ],
};

/** The opened service; null after telling why it cannot open. */
export async function openServiceOrSay(config: Config, isDemo = false): Promise<NodeService | null> {
  const service = await openService(config, isDemo);
  if (typeof service === "string") {
    say(REFUSALS[service], "stderr");
    return null;
  }
  return service;
}

/** The listening service; null after telling why it cannot listen. */
export async function listenOrSay(service: NodeService): Promise<Listening | null> {
  try {
    return await listen(service);
  } catch (error) {
    const { host, port } = service.config;
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    say([`不能监听 ${host}:${port}（${reason}）。`, `Cannot listen on ${host}:${port} (${reason}).`], "stderr");
    await service.close();
    return null;
  }
}

/** Resolves after the first SIGTERM or SIGINT, once the service has stopped; later signals change nothing. */
export async function untilStopped(listening: Listening): Promise<void> {
  await new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = () => {
      if (!isStopping) {
        isStopping = true;
        resolve(listening.stop());
      }
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  });
}
