import { parseArgs } from "node:util";
import { buildStale } from "./build.ts";
import { readConfigOrSay } from "./read-config.ts";
import { say } from "./say.ts";
import { listenOrSay, openServiceOrSay, untilStopped } from "./start.ts";

/** Runs the real service until it is told to stop. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean", default: false } } });
  const config = readConfigOrSay(process.env);
  if (config === null) {
    return 2;
  }
  await buildStale();
  const service = await openServiceOrSay(config);
  const listening = service === null ? null : await listenOrSay(service);
  if (service === null || listening === null) {
    return 2;
  }
  const { baseUrl } = service.deps.settings;
  // Before the address is told: whoever reads it may stop the service at once.
  const stopped = untilStopped(listening);
  say(
    values.json
      ? [JSON.stringify({ url: listening.url, baseUrl })]
      : [`晴雨表已启动：${listening.url}`, `Weatherglass is running: ${listening.url}`],
  );
  await stopped;
  return 0;
}
