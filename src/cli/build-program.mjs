// Plain JavaScript, since nothing can run TypeScript before this is done.
import { execFile } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isStale } from "./is-stale.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, "dist/program");
const INPUTS = ["package-lock.json", "tsconfig.json", "src", "web", "db/schema.ts"];
/** The program and its threads, each a file of the name here. */
const ENTRIES = ["src/cli/weatherglass.ts", "src/write-thread.ts", "src/cli/doctor/comparison-thread.ts"];

/** Builds the program where it is stale, in a process of its own: the bundler's memory must not stay with the service. */
export async function buildStaleProgram() {
  if (isStale("dist/program/weatherglass.js", INPUTS)) {
    await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url)], { cwd: ROOT });
  }
}

async function buildProgram() {
  const { build } = await import("vite");
  const stage = `${FOLDER}-${process.pid}`;
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [placesAsInSource],
    build: {
      ssr: true,
      outDir: stage,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(ENTRIES.map((path) => [basename(path, ".ts"), path])),
        // Packages are taken from where npm put them.
        external: /^(?!\.|\/|\0)/,
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
  publish(stage);
}

/** Puts the new program in the place of the old. */
function publish(stage) {
  if (existsSync(FOLDER)) {
    renameSync(FOLDER, `${stage}-old`);
    rmSync(`${stage}-old`, { recursive: true });
  }
  try {
    renameSync(stage, FOLDER);
  } catch (error) {
    // Of two that build at once one comes first; the other has built the same.
    rmSync(stage, { recursive: true });
    if (!existsSync(FOLDER)) {
      throw error;
    }
  }
}

/** What a module finds beside itself it finds from the built file too; a thread is started as it was built. */
const placesAsInSource = {
  name: "places-as-in-source",
  enforce: "pre",
  transform(code, id) {
    const place = `new URL(${JSON.stringify(join("../..", relative(ROOT, id)))}, import.meta.url).href`;
    return code.replace(
      /new Worker\(new URL\("[^"]*?([\w-]+)\.mjs", import\.meta\.url\)|import\.meta\.url/g,
      (_, thread) => (thread ? `new Worker(new URL("./${thread}.js", import.meta.url)` : place),
    );
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildProgram();
}
