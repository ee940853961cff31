import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * A real browser without a window: the one in `CHROME_PATH`, else the one that comes with the development packages on
 * Linux, else the Chrome installed on macOS. Throws elsewhere: a test that was skipped proves nothing.
 */
export async function launchChromium(): Promise<Browser> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new Error(`CHROME_PATH names no file: ${chosen}`);
    }
    return chromium.launch({ executablePath: chosen, args: ["--no-sandbox"] });
  }
  if (process.platform === "linux") {
    return chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
  }
  if (process.platform === "darwin") {
    return chromium.launch({ channel: "chrome" });
  }
  throw new Error("Set CHROME_PATH to a Chromium or Chrome, in which the pages are tested.");
}
