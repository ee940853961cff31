import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "vite";
import { ISLAND_TARGETS, islandBuild, widgetBuild } from "../../web/vite.config.ts";

/** Built browser files by source name: `rate.js` → `/assets/rate-1a2b3c.js`; `widget.integrity` is what pages pin it by. */
export type AssetManifest = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL("../..", import.meta.url));
const INPUTS = [
  "package-lock.json",
  "web/vite.config.ts",
  "web/islands",
  "web/widget",
  "web/pages",
  "web/locales",
  "src/core",
];

/**
 * Builds the islands into `dist/public/assets` and writes `manifest.json` beside them; returns what that says. Does nothing
 * when no input has changed since.
 */
export async function buildAssets(): Promise<AssetManifest> {
  const digest = digestOf(INPUTS.flatMap(filesIn));
  const built = readBuilt();
  if (
    built?.digest === digest &&
    Object.values(built.assets).every((path) => !path.startsWith("/") || existsSync(inPublic(path)))
  ) {
    return built.assets;
  }
  const stage = join(root, `dist/build-${process.pid}`);
  rmSync(stage, { recursive: true, force: true });
  const names = Object.keys(ISLAND_TARGETS).filter((name) => existsSync(join(root, `web/islands/${name}.ts`)));
  for (const name of names) {
    await build(islandBuild(name, stage));
  }
  await build(widgetBuild("widget", stage));
  await build(widgetBuild("proof", stage));
  const assets = { ...publishWidget(stage), ...publish(stage, names) };
  publishWorker(assets["offline.js"]);
  writeJson("dist/assets-digest.json", { digest, assets });
  writeJson("dist/public/assets/manifest.json", assets);
  return assets;
}

/** The widget under a name that changes with its content and, for pages that follow it, under one that stays; beside it what it loads. */
function publishWidget(stage: string): AssetManifest {
  const bytes = readFileSync(join(stage, "widget.js"));
  const path = `/widget/${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.js`;
  mkdirSync(inPublic("/widget"), { recursive: true });
  for (const place of [path, "/widget.js"]) {
    writeWithCopies(place, bytes);
  }
  writeWithCopies("/proof.js", readFileSync(join(stage, "proof.js")));
  return { "widget.js": path, "widget.integrity": `sha384-${createHash("sha384").update(bytes).digest("base64")}` };
}

function writeWithCopies(place: string, bytes: Buffer): void {
  writeFileSync(inPublic(`${place}.br`), brotliCompressSync(bytes));
  writeFileSync(inPublic(`${place}.gz`), gzipSync(bytes, { level: 9 }));
  writeFileSync(inPublic(place), bytes);
}

/** The kiosk's service worker stands among the pages it serves, and nowhere else; its name stays. */
function publishWorker(path = ""): void {
  mkdirSync(inPublic("/k"), { recursive: true });
  for (const ending of ["", ".br", ".gz"]) {
    copyFileSync(inPublic(path + ending), inPublic(`/k/worker.js${ending}`));
  }
}

/** Moves what was built to its place, compressed forms beside it; files of earlier builds stay for pages that are still open. */
function publish(stage: string, names: readonly string[]): AssetManifest {
  mkdirSync(inPublic("/assets"), { recursive: true });
  const files = readdirSync(join(stage, "assets"));
  for (const file of files) {
    const bytes = readFileSync(join(stage, "assets", file));
    writeFileSync(inPublic(`/assets/${file}.br`), brotliCompressSync(bytes));
    writeFileSync(inPublic(`/assets/${file}.gz`), gzipSync(bytes, { level: 9 }));
    renameSync(join(stage, "assets", file), inPublic(`/assets/${file}`));
  }
  rmSync(stage, { recursive: true });
  return Object.fromEntries(
    names.map((name) => {
      const file = files.find(
        (candidate) => /^-[\w-]+\.js$/.test(candidate.slice(name.length)) && candidate.startsWith(name),
      );
      if (file === undefined) {
        throw new Error(`The build of ${name} left no file.`);
      }
      return [`${name}.js`, `/assets/${file}`];
    }),
  );
}

function inPublic(path: string): string {
  return join(root, "dist/public", path);
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(join(root, path), `${JSON.stringify(value, null, 2)}\n`);
}

function readBuilt(): { digest: string; assets: AssetManifest } | null {
  const path = join(root, "dist/assets-digest.json");
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as { digest: string; assets: AssetManifest })
    : null;
}

function filesIn(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) {
    return [];
  }
  const isFolder = !/\.\w+$/.test(path);
  return isFolder
    ? readdirSync(full, { withFileTypes: true }).flatMap((entry) => filesIn(join(path, entry.name)))
    : [path];
}

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}
