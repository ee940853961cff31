import { readConfigOrSay } from "./read-config.ts";
import { say } from "./say.ts";
import { listenOrSay, openServiceOrSay, untilStopped } from "./start.ts";

/** Serves the demo district until told to stop. */
export async function demoCommand(_args: readonly string[]): Promise<number> {
  const config = readConfigOrSay({ DATABASE_URL: "file:./data/demo.db", ...process.env });
  const service = config === null ? null : await openServiceOrSay(config, true);
  const listening = service === null ? null : await listenOrSay(service);
  if (listening === null) {
    return 2;
  }
  say([listening.url]);
  await untilStopped(listening);
  return 0;
}
