/** The query a reader came with, kept by every link of the page. */
export type UnitQuery = { indicator?: string; period?: string; from?: string; to?: string; lang?: string };

/** What the links of a page are made of: the path before them, and what the reader asked for. */
export type LinkContext = { base: string; query: UnitQuery };

/** The address of a unit's page; `changed` replaces parts of the query the reader came with. */
export function unitHref({ base, query }: LinkContext, code: string, changed: UnitQuery = {}): string {
  const kept = { ...query, ...changed };
  const params = new URLSearchParams();
  for (const key of ["indicator", "period", "from", "to", "lang"] as const) {
    const value = kept[key];
    if (value !== undefined && value !== "") {
      params.set(key, value);
    }
  }
  const search = params.toString();
  return `${base}/u/${encodeURIComponent(code)}${search && `?${search}`}`;
}

/** The permanent address of where a figure comes from. */
export function aboutHref({ base, query }: LinkContext, code: string, indicator: string, period: string): string {
  const params = new URLSearchParams({ indicator, period, ...(query.lang && { lang: query.lang }) });
  return `${base}/u/${encodeURIComponent(code)}/about?${params}`;
}

export function homeHref({ base, query }: LinkContext): string {
  return `${base}/${query.lang ? `?lang=${encodeURIComponent(query.lang)}` : ""}`;
}
