/** What a reader asks for on any unit's page, kept by every link from one to another. */
export type UnitQuery = { indicator?: string; period?: string; from?: string; to?: string; lang?: string };

/** What is asked of one unit's page alone, kept by its links to itself. */
export type OwnQuery = {
  axis?: string;
  channel?: string;
  respondentClass?: string;
  survey?: string;
  compare?: string;
  more?: string;
  /** Which of the page's charts is looked at alone. */
  chart?: string;
  /** Set in a frame of another site. */
  framed?: string;
};

/** What the links of a page are made of: the path before them, and what the reader asked for. */
export type LinkContext = { base: string; query: UnitQuery; own?: OwnQuery };

const SHARED = ["indicator", "period", "from", "to", "lang"] as const;
const OWN = ["survey", "channel", "respondentClass", "compare", "axis", "more", "chart", "framed"] as const;

/** Whether a reader asked for a closer look than the whole axis. */
export function isZoomed({ own }: LinkContext): boolean {
  return own?.axis === "zoom";
}

/** The address of a unit's page; `changed` replaces parts of the query the reader came with. */
export function unitHref({ base, query }: LinkContext, code: string, changed: UnitQuery = {}): string {
  const kept = { ...query, ...changed };
  return `${base}/u/${encodeURIComponent(code)}${searchOf(SHARED.map((key) => [key, kept[key]]))}`;
}

/** The address of the page that is read, or of what is below it (`/chart.svg`), with all that was asked of it. */
export function ownHref(
  { base, query, own = {} }: LinkContext,
  code: string,
  changed: UnitQuery & OwnQuery = {},
  below: "" | "/chart" | "/chart.svg" | "/chart.csv" = "",
): string {
  const kept = { ...query, ...own, ...changed };
  return `${base}/u/${encodeURIComponent(code)}${below}${searchOf([...SHARED, ...OWN].map((key) => [key, kept[key]]))}`;
}

/** The permanent address of where a figure comes from. */
export function aboutHref({ base, query }: LinkContext, code: string, indicator: string, period: string): string {
  const params = new URLSearchParams({ indicator, period, ...(query.lang && { lang: query.lang }) });
  return `${base}/u/${encodeURIComponent(code)}/about?${params}`;
}

export function homeHref({ base, query }: LinkContext): string {
  return `${base}/${query.lang ? `?lang=${encodeURIComponent(query.lang)}` : ""}`;
}

function searchOf(pairs: readonly (readonly [string, string | undefined])[]): string {
  const params = new URLSearchParams();
  for (const [key, value] of pairs) {
    if (value !== undefined && value !== "") {
      params.set(key, value);
    }
  }
  const search = params.toString();
  return search && `?${search}`;
}
