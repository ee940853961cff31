import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowserPipe } from "./browser-pipe.ts";
import type { PrintPdf } from "./service/deps.ts";

const TIMEOUT_MS = 120_000;

const PLACES = [
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map((name) => `/usr/bin/${name}`),
  ...["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
];

const ARGUMENTS = [
  ...["--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
  ...["--disable-background-networking", "--disable-extensions", "--disable-sync"],
  // Nothing is fetched: no name leads anywhere.
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

/** Pages as PDF by a Chrome or Chromium on this machine, the one at `path` first, one at a time; null where there is none. */
export function nodePrinter(path: string | null): PrintPdf | null {
  const browser = [...(path === null ? [] : [path]), ...PLACES].find((place) => existsSync(place));
  if (browser === undefined) {
    return null;
  }
  let queue: Promise<unknown> = Promise.resolve();
  return (html) => {
    const next = queue.then(() => printApart(browser, html));
    queue = next.catch(() => undefined);
    return next;
  };
}

/** In a browser of its own, which leaves nothing behind. */
async function printApart(browser: string, html: string): Promise<Uint8Array<ArrayBuffer>> {
  const profile = await mkdtemp(join(tmpdir(), "weatherglass-print-"));
  // Chromium's sandbox needs another user than root, and a zygote.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox", "--no-zygote"] : [];
  const pipe = openBrowserPipe(browser, [...ARGUMENTS, ...sandbox, `--user-data-dir=${profile}`], TIMEOUT_MS);
  try {
    const { targetId } = await pipe.ask("Target.createTarget", { url: "about:blank" });
    const attached = await pipe.ask("Target.attachToTarget", { targetId, flatten: true });
    const ask = (method: string, params?: object) => pipe.ask(method, params, String(attached.sessionId));
    await ask("Emulation.setScriptExecutionDisabled", { value: true });
    const { frameTree } = (await ask("Page.getFrameTree")) as { frameTree: { frame: { id: string } } };
    await ask("Page.setDocumentContent", { frameId: frameTree.frame.id, html });
    const { data } = await ask("Page.printToPDF", { preferCSSPageSize: true });
    return new Uint8Array(Buffer.from(String(data), "base64"));
  } finally {
    await pipe.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
