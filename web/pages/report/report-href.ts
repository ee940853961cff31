/** What a reader chose of a report. */
export type ReportQuery = { period?: string; indicators: readonly string[]; lang?: string };

/** The address of a unit's report, of its page or with an `ending` of one of its files. */
export function reportHref(base: string, code: string, query: ReportQuery, ending: "" | ".pdf" | ".docx" = ""): string {
  const search = new URLSearchParams([
    ...(query.period ? [["period", query.period]] : []),
    ...query.indicators.map((key) => ["indicator", key]),
    ...(query.lang ? [["lang", query.lang]] : []),
  ]).toString();
  return `${base}/u/${encodeURIComponent(code)}/report${ending}${search && `?${search}`}`;
}
