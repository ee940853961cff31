import { csvCell } from "../../../src/core/csv-cell.ts";
import type { Trend } from "../../../src/core/figures/trend.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";

/** The fields of the API by their names there, so that a file can be checked against it. */
const FIELDS = ["unit", "indicator", "proof", "period", "span", "status", "bound", "favourable", "valid", "value"];

/**
 * The figures of a trend as CSV: one row per proof class and period with the count of every level, then one per quoted
 * rate.
 */
export function chartCsv(trend: Trend, meaning: IndicatorMeaning | null): string {
  const levels = meaning?.values.map(({ value }) => value) ?? [];
  const head = [...FIELDS, "low", "high", ...levels.map((level) => `level ${level}`), "printed", "source"];
  const common = [trend.unit.code, trend.indicator.key];
  const figures = trend.series.flatMap(({ proof, points }) =>
    points.map((point) => [
      ...[...common, proof, point.period, point.span?.join(" ") ?? "", stateOf(point), point.bound ?? ""],
      ...[point.favourable, point.valid, point.value, point.low, point.high],
      ...levels.map((level) => (point.levels ? (point.levels[level] ?? 0) : null)),
      ...["", ""],
    ]),
  );
  const quoted = trend.quoted.map(({ period, printed, source }) => [
    ...[...common, "", period, "", "quoted", ""],
    ...Array.from({ length: 5 + levels.length }, () => null),
    ...[printed, source],
  ]);
  return csvFile([head, ...figures, ...quoted]);
}

/** Rows as a file (RFC 4180, UTF-8 with a byte order mark); what is not known is empty, never 0. */
export function csvFile(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("")}`;
}

function stateOf({ status, isOpen }: { status: string; isOpen: boolean }): string {
  return isOpen ? `${status} open` : status;
}

/** Numbers are written as they are, so that a spreadsheet takes them for numbers. */
function cellOf(cell: string | number | null): string {
  return typeof cell === "string" && cell !== "" ? csvCell(cell) : String(cell ?? "");
}
