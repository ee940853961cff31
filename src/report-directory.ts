import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PeriodKind } from "./core/figures/period.ts";
import type { Deps } from "./service/deps.ts";
import { newestPeriods } from "./service/reports/newest-periods.ts";
import { readMonthlyReport } from "./service/reports/read-monthly-report.ts";
import { listRoots } from "./service/units/list-roots.ts";
import { documentOf, REPORT_FORMATS, type ReportFormat, reportFile } from "./site/report-files.tsx";

const KINDS: readonly PeriodKind[] = ["month", "wave"];

/**
 * Writes the reports of the units that stand under no other, on their newest released month and wave, into a directory:
 * HTML, .docx and, where something prints, PDF. What is there already and the same is left as it is.
 */
export async function writeReports(deps: Deps, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const { code } of await listRoots(deps)) {
    for (const period of await newestPeriods(deps, code, KINDS)) {
      await writeReportOf(deps, { directory, code, period });
    }
  }
}

type Place = { directory: string; code: string; period: string };

async function writeReportOf(deps: Deps, { directory, code, period }: Place): Promise<void> {
  const read = await readMonthlyReport(deps, { code, period, indicators: [] });
  if (!read.ok || read.value.report === null) {
    return;
  }
  const { report } = read.value;
  const document = documentOf(deps, report, { locale: deps.settings.defaultLocale, indicators: [] });
  const pathOf = (format: ReportFormat) => join(directory, `${code}-${period}.${format}`);
  const html = await reportFile(deps, { report, document }, "html");
  const isSame = html !== null && (await isWritten(pathOf("html"), html));
  for (const format of REPORT_FORMATS) {
    // A page that is the same prints the same.
    if (!(isSame && (await isThere(pathOf(format))))) {
      const bytes = format === "html" ? html : await reportFile(deps, { report, document }, format);
      await (bytes === null ? Promise.resolve() : publish(pathOf(format), bytes));
    }
  }
}

async function isWritten(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => null);
  return there !== null && Buffer.compare(there, bytes) === 0;
}

async function isThere(path: string): Promise<boolean> {
  return (await readFile(path).catch(() => null)) !== null;
}

/** Whoever reads the directory never sees half a file. */
async function publish(path: string, bytes: Uint8Array): Promise<void> {
  const half = `${path}.${process.pid}`;
  await writeFile(half, bytes);
  await rename(half, path);
}
