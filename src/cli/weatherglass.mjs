#!/usr/bin/env node
// TypeScript runs as it is; what tsx needs to know is beside this program, not where it was called from.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { weatherglass } = await import("./weatherglass.ts");
const code = await weatherglass(process.argv.slice(2));
process.exitCode = code;
if (code === 1) {
  // What failed half way may have left a thread or a connection that waits for ever.
  process.exit();
}
