import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { CountReporter } from "./reporter.ts";

const TESTS = "test/**/*.test.{ts,tsx}";

/** What starts programs, browsers and runtimes of its own, or keeps the machine busy for long. */
const APART = ["browser", "cli", "disclosure/attack", "fault", "runtime"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** As in the Worker's bundle, SQL is text. */
const sqlAsText = {
  name: "sql-as-text",
  transform: (code: string, id: string) =>
    id.endsWith(".sql") ? { code: `export default ${JSON.stringify(code)}`, map: null } : null,
};

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  plugins: [sqlAsText],
  test: {
    projects: [
      // Most files share a process, since loading the program anew for each would take longer than the tests do.
      { extends: true, test: { name: "within", include: [TESTS], exclude: APART, isolate: false } },
      { extends: true, test: { name: "apart", include: APART } },
    ],
    pool: "forks",
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    reporters: ["default", new CountReporter()],
  },
});
