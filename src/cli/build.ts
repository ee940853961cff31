import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isStale } from "./is-stale.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = fileURLToPath(new URL("weatherglass.mjs", import.meta.url));
const BUILT = "dist/public/assets/manifest.json";
const INPUTS = ["package-lock.json", "src/cli/build-assets.ts", "src/cli/publish-assets.ts", "src/core", "web"];

/** Builds the browser files; with `--stale` only where they are older than what they are made of. */
export async function buildCommand(args: readonly string[] = []): Promise<number> {
  if (!args.includes("--stale") || isStale(BUILT, INPUTS)) {
    const { buildAssets } = await import("./build-assets.ts");
    const { publishAssets } = await import("./publish-assets.ts");
    publishAssets(await buildAssets());
  }
  return 0;
}

/** Builds what is stale in a process of its own, so that the bundler's memory does not stay with the service. */
export async function buildStale(): Promise<void> {
  if (isStale(BUILT, INPUTS)) {
    await promisify(execFile)(process.execPath, [PROGRAM, "build"], { cwd: ROOT });
  }
}
