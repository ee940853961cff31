import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { messagesIn } from "../../web/locales/messages.ts";
import { periodText } from "../../web/pages/unit/period-words.ts";
import type { Locale } from "../core/local-text.ts";
import type { NodeService } from "../node.ts";
import { readMonthlyReport } from "../service/reports/read-monthly-report.ts";
import { documentOf, REPORT_FORMATS, type ReportFormat, reportFile } from "../site/report-files.tsx";
import { readConfigOrSay } from "./read-config.ts";
import { say } from "./say.ts";
import { openServiceOrSay } from "./start.ts";

type Asked = {
  code: string;
  period: string | null;
  indicators: readonly string[];
  locale: Locale;
  format: ReportFormat;
  out: string | null;
};

/**
 * Writes the report of a unit on a released period as a file: `report UNIT [--period 2026-10] [--indicator KEY …]
 * [--lang zh-CN|en] [--format html|pdf|docx] [--out FILE]`. Needs the service stopped, which serves the same files.
 */
export async function reportCommand(args: readonly string[]): Promise<number> {
  const config = readConfigOrSay(process.env);
  const asked = config === null ? null : readArgs(args, config.defaultLocale);
  if (config === null || asked === null) {
    return 2;
  }
  const service = await openServiceOrSay(config);
  if (service === null) {
    const path = `/u/${asked.code}/report${asked.format === "html" ? "" : `.${asked.format}`}`;
    say([`服务正在运行时，请直接下载：${path}`, `While the service runs, download it there: ${path}`], "stderr");
    return 2;
  }
  try {
    return await writeAsked(service, asked);
  } finally {
    await service.close();
  }
}

const USAGE = [
  "用法：weatherglass report 单位 [--period 2026-10] [--indicator 指标]… [--lang zh-CN|en] [--format html|pdf|docx] [--out 文件]",
  "Usage: weatherglass report UNIT [--period 2026-10] [--indicator KEY]… [--lang zh-CN|en] [--format html|pdf|docx] [--out FILE]",
];

function readArgs(args: readonly string[], defaultLocale: Locale): Asked | null {
  const text = { type: "string" } as const;
  const options = {
    period: text,
    indicator: { ...text, multiple: true },
    lang: text,
    format: text,
    out: text,
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const format = REPORT_FORMATS.find((each) => each === (values.format ?? "html"));
  const lang = values.lang ?? defaultLocale;
  const [code] = positionals;
  if (code === undefined || positionals.length > 1 || format === undefined || (lang !== "zh-CN" && lang !== "en")) {
    say(USAGE, "stderr");
    return null;
  }
  const { period = null, indicator: indicators = [], out = null } = values;
  return { code, period, indicators, locale: lang, format, out };
}

async function writeAsked({ deps }: NodeService, asked: Asked): Promise<number> {
  const { code, period, indicators, locale, format } = asked;
  const { messages, notYet } = messagesIn(locale).report;
  const read = await readMonthlyReport(deps, { code, period, indicators });
  if (!read.ok) {
    const isMissing = read.refusal.reason === "not_found";
    const isIndicator = read.refusal.errors?.some(({ reason }) => reason === "unknown_indicator") ?? false;
    return sayWords(isMissing ? messages.notFound : isIndicator ? messages.unknownIndicator : messages.badPeriod);
  }
  if (read.value.report === null) {
    const { awaited } = read.value;
    const text = awaited && notYet.text(messagesIn(locale).common.day(awaited.day));
    return sayWords(
      awaited
        ? { title: notYet.title(periodText(awaited.period.key, messagesIn(locale).unit)), text: text ?? "" }
        : messages.nothingYet,
    );
  }
  const { report } = read.value;
  const bytes = await reportFile(deps, { report, document: documentOf(deps, report, { locale, indicators }) }, format);
  if (bytes === null) {
    return sayWords(messages.noPrinter);
  }
  const path = asked.out ?? `${code}-${report.period.key}.${format}`;
  await writeFile(path, bytes);
  say([path]);
  return 0;
}

function sayWords({ title, text }: { title: string; text: string }): number {
  say([title, text], "stderr");
  return 1;
}
