import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export function isStale(built, inputs) {
  const path = join(ROOT, built);
  return !existsSync(path) || inputs.some((input) => newestMs(join(ROOT, input)) > statSync(path).mtimeMs);
}

function newestMs(path) {
  const entry = statSync(path);
  const within = entry.isDirectory() ? readdirSync(path).map((name) => newestMs(join(path, name))) : [];
  return Math.max(entry.mtimeMs, ...within);
}
