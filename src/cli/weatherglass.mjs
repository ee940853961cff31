#!/usr/bin/env node
// TypeScript runs as it is; what tsx needs to know is beside this program, not where it was called from.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { weatherglass } = await import("./weatherglass.ts");
process.exitCode = await weatherglass(process.argv.slice(2));
