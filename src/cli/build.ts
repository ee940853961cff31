import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = fileURLToPath(new URL("weatherglass.mjs", import.meta.url));
const BUILT = join(ROOT, "dist/public/assets/manifest.json");
const INPUTS = ["package-lock.json", "src/cli/build-assets.ts", "src/cli/publish-assets.ts", "src/core", "web"];

/** Builds the browser files; with `--stale` only where they are older than what they are made of. */
export async function buildCommand(args: readonly string[] = []): Promise<number> {
  if (!args.includes("--stale") || isStale()) {
    const { buildAssets } = await import("./build-assets.ts");
    const { publishAssets } = await import("./publish-assets.ts");
    publishAssets(await buildAssets());
  }
  return 0;
}

/** Builds what is stale in a process of its own, so that the bundler's memory does not stay with the service. */
export async function buildStale(): Promise<void> {
  if (isStale()) {
    await promisify(execFile)(process.execPath, [PROGRAM, "build"], { cwd: ROOT });
  }
}

function isStale(): boolean {
  return !existsSync(BUILT) || INPUTS.some((input) => newestMs(join(ROOT, input)) > statSync(BUILT).mtimeMs);
}

function newestMs(path: string): number {
  const { mtimeMs } = statSync(path);
  const entries = statSync(path).isDirectory() ? readdirSync(path).map((name) => newestMs(join(path, name))) : [];
  return Math.max(mtimeMs, ...entries);
}
