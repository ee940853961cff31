import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import { openService } from "../../src/node.ts";
import { makePairing } from "../../src/service/kiosks/make-pairing.ts";
import { openFileDatabase } from "../../src/store/open-file.ts";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type NodeProcess, startNodeProcess } from "../support/node-process.ts";
import { ADMIN_TOKEN, sha256 } from "../support/test-app.ts";
import { PIN } from "./kiosk-setup.ts";

/** The real service as a process of its own, with a kiosk's link and a pairing code, to be killed and started again. */
export type KioskService = {
  code: string;
  pairing: string;
  running: NodeProcess;
  /** Kills it as a power cut would, and starts it on the same file. */
  restart(): Promise<void>;
  closeLink(): Promise<void>;
  /** Ends it, and reads what is stored: how many answers of each level, and which of these ids. */
  read(ids: ReadonlySet<string>): Promise<{ levels: number[]; count: number; found: number }>;
  remove(): void;
};

export async function startKioskService(): Promise<KioskService> {
  const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
  const url = `file:${join(folder, "kiosk.db")}`;
  const { code, pairing } = await prepare(url);
  const service: KioskService = {
    ...{ code, pairing, running: await startNodeProcess(url) },
    async restart() {
      await service.running.end("SIGKILL");
      service.running = await startNodeProcess(url);
    },
    async closeLink() {
      const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" };
      const body = JSON.stringify({ status: "closed" });
      const reply = await fetch(`${service.running.url}/api/v1/links/${code}`, { method: "PATCH", headers, body });
      if (!reply.ok) {
        throw new Error(`Closing the link was answered ${reply.status}.`);
      }
    },
    async read(ids) {
      await service.running.end("SIGTERM");
      return readStored(url, ids);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return service;
}

async function prepare(url: string): Promise<{ code: string; pairing: string }> {
  const read = readConfig({ PORT: "0", DATABASE_URL: url, ADMIN_TOKEN });
  const opened = read.ok ? await openService(read.config) : "settings";
  if (typeof opened === "string") {
    throw new Error(opened);
  }
  const { app, deps } = opened;
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" };
  const request = async (method: string, path: string, body?: unknown) =>
    app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const test = { app, deps, request, setToday() {}, passTime() {}, close: opened.close };
  await putUnit(test, "hall", { name: "政务服务大厅" });
  const survey = await publishSurvey(test, CALL_BACK);
  const code = await newLink(test, survey, "hall", { channel: "kiosk" });
  const official = {
    ...({ kind: "official", actor: "administrator", person: null, act: "pair-kiosk" } as const),
    grants: [{ role: "administrator", unit: null } as const],
  };
  const made = await makePairing(deps, official, { survey, code, pin: PIN });
  await opened.close();
  return { code, pairing: made.ok ? made.value.code : "" };
}

async function readStored(url: string, ids: ReadonlySet<string>) {
  const db = await openFileDatabase(url);
  const { rows } = await db.execute("SELECT key, answers FROM response_bodies");
  await db.close();
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  const keys = new Set([...ids].map((id) => hex(sha256(id))));
  return {
    levels: rows.map(({ answers }) => (JSON.parse(String(answers)) as { overall: number }).overall),
    count: rows.length,
    found: rows.filter(({ key }) => keys.has(hex(new Uint8Array(key as ArrayBuffer)))).length,
  };
}
