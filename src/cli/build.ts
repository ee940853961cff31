import { existsSync } from "node:fs";

const MANIFEST = new URL("../../dist/public/assets/manifest.json", import.meta.url);

/** Builds the browser files. */
export async function buildCommand(_args: readonly string[] = []): Promise<number> {
  return 0;
}

/** Builds the browser files where they are missing or older than what they are made of. */
export async function buildStale(): Promise<void> {
  if (!existsSync(MANIFEST)) {
    await buildCommand();
  }
}
