import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

// The package's own arguments put everything into one process, which dies with the first page that is closed.
const ARGUMENTS = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage"];

/**
 * A real browser without a window: the one in `CHROME_PATH`, else the one that comes with the development packages on
 * Linux, else the Chrome installed on macOS. Throws elsewhere: a test that was skipped proves nothing.
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await chromiumPath();
  return executablePath === null
    ? chromium.launch({ channel: "chrome" })
    : chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Where that browser is; null for the Chrome installed on macOS. */
export async function chromiumPath(): Promise<string | null> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new Error(`CHROME_PATH names no file: ${chosen}`);
    }
    return chosen;
  }
  if (process.platform === "linux") {
    return unpackChromium();
  }
  if (process.platform === "darwin") {
    return null;
  }
  throw new Error("Set CHROME_PATH to a Chromium or Chrome, in which the pages are tested.");
}

const LOCK = join(tmpdir(), "weatherglass-chromium.lock");
const STALE_MS = 60_000;

/** It unpacks to a shared place: one test file at a time, or another would start half a program. */
async function unpackChromium(): Promise<string> {
  while (!takeLock()) {
    await sleep(100);
  }
  try {
    return await sparticuz.executablePath();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_MS) {
      rmSync(LOCK, { recursive: true, force: true });
    }
    return false;
  }
}
