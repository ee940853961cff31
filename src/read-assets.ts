import { existsSync, readFileSync } from "node:fs";

const MANIFEST = new URL("../dist/public/assets/manifest.json", import.meta.url);

/** Where the built browser files are, by source name; nothing when nothing was built. */
export function readAssets(): Readonly<Record<string, string>> {
  return existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, "utf8")) as Record<string, string>) : {};
}
