import { cpus } from "node:os";
import { benchAnswers } from "./answers-bench.ts";
import { benchFigures } from "./figures-bench.ts";
import { benchPage } from "./page-bench.ts";
import { benchRelease } from "./release-bench.ts";
import { tableOf } from "./report-table.ts";

// Ratios within one run are what to trust: rates depend on the machine and on what else it does.
const BENCHES = { answers: benchAnswers, figures: benchFigures, page: benchPage, release: benchRelease };

const asked = process.argv.slice(2);
const rows = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) {
    console.error(`bench: ${name} …`);
    rows.push(...(await bench()));
  }
}
const [cpu] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? "unknown"}`);
console.log("A: node:http, one INSERT and commit per request. B: node:http, group commit. Both with WAL and FULL.\n");
console.log(tableOf(rows));
