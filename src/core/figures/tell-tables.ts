import { printsAs } from "../tables/recover-numerator.ts";
import type { Trend } from "./trend.ts";

/**
 * A trend with what is known of tables: each shown imported figure whose numerator was recovered with the print it was
 * recovered from (by period), and each quoted rate with whether the counts shown for its period print so.
 */
export function tellTables<T extends Pick<Trend, "series" | "quoted">>(
  trend: T,
  recovered: ReadonlyMap<string, string>,
): T {
  const figures = trend.series.find(({ proof }) => proof === "figures");
  const points = new Map(figures?.points.map((point) => [point.period, point]));
  return {
    ...trend,
    series: trend.series.map((series) =>
      series === figures
        ? {
            ...series,
            points: series.points.map((point) => {
              const printed = point.status === "shown" ? recovered.get(point.period) : undefined;
              return printed === undefined ? point : { ...point, recovered: printed };
            }),
          }
        : series,
    ),
    quoted: trend.quoted.map((quoted) => {
      const { favourable = null, valid = null } = points.get(quoted.period) ?? {};
      const print = quoted.printed.normalize("NFKC").replaceAll(" ", "");
      const agrees = favourable === null || valid === null ? null : printsAs(print, favourable, valid);
      return agrees === null ? quoted : { ...quoted, agrees };
    }),
  };
}
