#!/usr/bin/env node
// Runs the program as it was built, and builds it before where it is older than its sources.
import { buildStaleProgram } from "./build-program.mjs";

await buildStaleProgram();
const { weatherglass } = await import("../../dist/program/weatherglass.js");
const code = await weatherglass(process.argv.slice(2));
process.exitCode = code;
if (code === 1) {
  // What failed half way may have left a thread or a connection that waits for ever.
  process.exit();
}
