/** One line of the report; `ratio` and `target` are empty where a number only informs. */
export type Row = { what: string; measured: string; against: string; ratio: string; target: string };

const COLUMNS = ["what", "measured", "against", "ratio", "target"] as const;
const HEAD: Row = { what: "What", measured: "Measured", against: "Against", ratio: "Ratio", target: "Target" };

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const widths = COLUMNS.map((column) => Math.max(...[HEAD, ...rows].map((row) => row[column].length)));
  const line = (row: Row) => `| ${COLUMNS.map((column, at) => row[column].padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(HEAD), rule, ...rows.map(line)].join("\n");
}

export function info(what: string, measured: string): Row {
  return { what, measured, against: "", ratio: "", target: "" };
}

export const rate = (perSecond: number): string => `${Math.round(perSecond).toLocaleString("en")}/s`;
export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} x`;
export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
