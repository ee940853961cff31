import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "../../src/config.ts";
import { type NodeService, openService } from "../../src/node.ts";
import { CALL_BACK } from "../support/demo-survey.ts";
import type { Ask } from "../support/many-units.ts";
import { ADMIN_TOKEN } from "../support/test-app.ts";

/** Where databases really stand: a temporary folder may be in memory, where nothing waits for a disk. */
const DATA_FOLDER = fileURLToPath(new URL("../../data", import.meta.url));

/** Runs `work` with a folder of its own, which is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(DATA_FOLDER, { recursive: true });
  const folder = mkdtempSync(join(DATA_FOLDER, "bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An administrator's call of the API; throws unless it is granted. */
export type Send = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;

/** Opens the service on a database file in this process, fills it, and closes it again. */
export async function prepareDatabase<T>(
  path: string,
  fill: (send: Send, service: NodeService) => Promise<T>,
): Promise<T> {
  const read = readConfig({ DATABASE_URL: `file:${path}`, ADMIN_TOKEN, SUBMIT_LIMIT: "off" });
  const service = read.ok ? await openService(read.config) : "settings";
  if (typeof service === "string") {
    throw new Error(service);
  }
  const filled = await fill(sendTo(service), service);
  await service.close();
  return filled;
}

/** An administrator's calls, whatever is answered; a text is sent as CSV. */
export function askOf({ app }: NodeService): Ask {
  return async (method, path, body) => {
    const isText = typeof body === "string";
    const type = isText ? "text/csv" : "application/json";
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": type };
    return app.request(path, { method, headers, body: isText ? body : JSON.stringify(body) });
  };
}

function sendTo({ app }: NodeService): Send {
  return async (method, path, body) => {
    const response = await app.request(path, {
      method,
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as Record<string, unknown>;
  };
}

/** The id of the call-back survey, newly published. */
export async function publishCallBack(send: Send): Promise<string> {
  const { id } = await send("POST", "/api/v1/surveys", CALL_BACK);
  await send("POST", `/api/v1/surveys/${id}/publish`);
  return String(id);
}

export async function putUnit(send: Send, code: string, parent: string | null): Promise<void> {
  await send("PUT", `/api/v1/units/${code}`, {
    name: { "zh-CN": `单位 ${code}`, en: `Unit ${code}` },
    kind: "office",
    parent,
  });
}

/** The code of a new open link. */
export async function newLink(send: Send, survey: string, unit: string, channel: string): Promise<string> {
  return String((await send("POST", "/api/v1/links", { survey, unit, channel })).code);
}
