import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import { qrCodeForTerminal } from "../site/qr-code.ts";
import { filePathOf } from "../store/open-file.ts";
import { buildStale } from "./build.ts";
import { demoDoor } from "./demo/demo-door.ts";
import { demoLinkCode, fillDemo } from "./demo/fill-demo.ts";
import { readConfigOrSay } from "./read-config.ts";
import { say } from "./say.ts";
import { listenOrSay, openServiceOrSay, untilStopped } from "./start.ts";

/** Fills and serves the demo district until told to stop; `--reset` renews it, `--lan` serves the local network. */
export async function demoCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { reset: { type: "boolean", default: false }, lan: { type: "boolean", default: false } },
  });
  const given = readConfigOrSay({ DATABASE_URL: "file:./data/demo.db", ...process.env });
  if (given === null) {
    return 2;
  }
  await buildStale();
  const config = demoConfig(given, values.lan);
  if (values.reset) {
    removeDatabase(config.databaseUrl);
  }
  const service = await openServiceOrSay(config, true);
  if (service === null) {
    return 2;
  }
  say(["正在准备演示数据……", "Preparing the demo district …"]);
  await fillDemo(service.deps, demoDoor(service.app, config.adminToken ?? ""));
  const listening = await listenOrSay(service);
  if (listening === null) {
    return 2;
  }
  const stopped = untilStopped(listening);
  await tellWhatToTry(
    service.deps.settings.baseUrl,
    await demoLinkCode(service.deps),
    service.deps.today(),
    values.lan,
  );
  await stopped;
  return 0;
}

/** Without a token of its own the demo makes one that nobody learns. */
function demoConfig(given: Config, isLan: boolean): Config {
  const adminToken = given.adminToken ?? randomBytes(32).toString("hex");
  const lan = isLan ? lanAddress() : null;
  return lan === null
    ? { ...given, adminToken }
    : { ...given, adminToken, host: "0.0.0.0", baseUrl: given.baseUrl ?? `http://${lan}:${given.port}` };
}

function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? null;
}

function removeDatabase(url: string): void {
  if (url.startsWith("file:")) {
    for (const suffix of ["", "-wal", "-shm"]) {
      rmSync(`${filePathOf(url)}${suffix}`, { force: true });
    }
  }
}

async function tellWhatToTry(baseUrl: string, code: string, today: string, isLan: boolean): Promise<void> {
  const year = Number(today.slice(0, 4)) - 1;
  const rate = `${baseUrl}/r/${code}`;
  say([
    "",
    `评价 rate  ${rate}`,
    `查看 see   ${baseUrl}/u/linjiang?from=${year}-09-01&to=${year}-12-31`,
    "自用 run   ADMIN_TOKEN=$(openssl rand -hex 32) npm start",
    "",
    ...(isLan ? [qrCodeForTerminal(rate)] : []),
  ]);
}
