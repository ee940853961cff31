import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import { listen } from "../../src/listen.ts";
import { type NodeService, openService } from "../../src/node.ts";
import { ADMIN_TOKEN } from "./test-app.ts";

/** The service of this process, listening on a port of its own. */
export type ListeningService = {
  service: NodeService;
  url: string;
  /** An administrator's call of the API; throws unless it is granted. */
  send(method: string, path: string, body?: object): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
};

export async function listenInProcess(settings: Record<string, string> = {}): Promise<ListeningService> {
  const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
  const read = readConfig({ PORT: "0", DATABASE_URL: `file:${join(folder, "test.db")}`, ADMIN_TOKEN, ...settings });
  const service = read.ok ? await openService(read.config) : "settings";
  if (typeof service === "string") {
    throw new Error(service);
  }
  const { url, stop } = await listen(service);
  return {
    service,
    url,
    async send(method, path, body = {}) {
      const response = await fetch(`${url}/api/v1/${path}`, {
        method,
        headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!response.ok) {
        throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      }
      return (await response.json()) as Record<string, unknown>;
    },
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
