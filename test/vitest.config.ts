import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { CountReporter } from "./reporter.ts";

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
    include: ["test/**/*.test.{ts,tsx}"],
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    reporters: ["default", new CountReporter()],
  },
});
