import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./launch-chromium.ts";
import { shrinkPng } from "./shrink-png.ts";

// Draws the README's pictures from the demo, and both pages at every width and in every language to look at.
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = join(ROOT, "src/cli/weatherglass.mjs");
const PICTURES = join(ROOT, "web/pictures");
const TO_LOOK_AT = join(ROOT, "data/screenshots");
const START_MS = 180_000;
const LOCALES = ["zh-CN", "en"] as const;
const WIDTHS = [360, 1280] as const;
const README_WIDTH = 960;

type Demo = { rate: string; see: string; stop(): Promise<void> };

async function startDemo(folder: string): Promise<Demo> {
  const { ADMIN_TOKEN: _token, BASE_URL: _base, ...env } = process.env;
  const child = spawn(process.execPath, [PROGRAM, "demo"], {
    cwd: ROOT,
    env: { ...env, PORT: "0", HOST: "127.0.0.1", DATABASE_URL: `file:${join(folder, "demo.db")}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
  };
  try {
    return { ...(await printedAddresses(child)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedAddresses(child: ChildProcess): Promise<{ rate: string; see: string }> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`The demo printed no address: ${output}`)), START_MS);
    child.once("exit", (code) => reject(new Error(`The demo ended with ${code}: ${output}`)));
    child.stdout?.on("data", (chunk) => {
      output += chunk;
      const rate = /http:\S+\/r\/\w+/.exec(output)?.[0];
      const see = /http:\S+\/u\/\S+/.exec(output)?.[0];
      if (rate && see && output.endsWith("\n\n")) {
        clearTimeout(timer);
        resolve({ rate, see });
      }
    });
  });
}

async function open(browser: Browser, address: string, lang: string, width: number, height = 800): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=${lang}`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The page from its top to the end of its first chart. */
async function takeUpToChart(page: Page): Promise<Buffer> {
  const chart = await page.locator("canvas").first().boundingBox();
  if (chart === null) {
    throw new Error("The unit's page shows no chart.");
  }
  const { width } = page.viewportSize() ?? { width: README_WIDTH };
  return page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.ceil(chart.y + chart.height) },
  });
}

async function takeAll(browser: Browser, { rate, see }: Demo): Promise<void> {
  for (const lang of LOCALES) {
    for (const width of WIDTHS) {
      for (const [name, address] of Object.entries({ unit: see, resident: rate })) {
        const page = await open(browser, address, lang, width);
        writeFileSync(join(TO_LOOK_AT, `${name}-${lang}-${width}.png`), await page.screenshot({ fullPage: true }));
        await page.close();
      }
    }
    const page = await open(browser, see, lang, README_WIDTH);
    writeFileSync(
      join(PICTURES, lang === "en" ? "unit.png" : `unit.${lang}.png`),
      shrinkPng(await takeUpToChart(page)),
    );
    await page.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
for (const target of [PICTURES, TO_LOOK_AT]) {
  mkdirSync(target, { recursive: true });
}
try {
  const demo = await startDemo(folder);
  try {
    const browser = await launchChromium();
    await takeAll(browser, demo).finally(() => browser.close());
  } finally {
    await demo.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${PICTURES}\n${TO_LOOK_AT}`);
