import { parseArgs } from "node:util";
import { offerSetup } from "../service/accounts/offer-setup.ts";
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
  const setupUrl = await offerSetup(service.deps);
  // Before the address is told: whoever reads it may stop the service at once.
  const stopped = untilStopped(listening);
  say(
    values.json
      ? [JSON.stringify({ url: listening.url, baseUrl, ...(setupUrl === null ? {} : { setupUrl }) })]
      : [
          `晴雨表已启动：${listening.url}`,
          `Weatherglass is running: ${listening.url}`,
          ...(setupUrl === null ? [] : setupLines(setupUrl)),
        ],
  );
  await stopped;
  return 0;
}

/** How the first administrator comes in. */
export function setupLines(setupUrl: string): string[] {
  return [
    "还没有管理员。请打开下面的地址，成为第一位管理员（24 小时内有效，只能用一次）：",
    "There is no administrator yet. Open this address to become the first (good for 24 hours, once):",
    `  ${setupUrl}`,
  ];
}
