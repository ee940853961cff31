import type { Outsider } from "./outsider.ts";

/** Where a page, or the data its chart is drawn from, writes a count of answers. */
const COUNTS = [/>([\d,]+)<\/(?:td|b)>/g, /([\d,]+) (?:valid )?answers/g, /"answers":"([\d,]+)"/g];

/** What a page says in words whoever is rated: the smallest number that is shown. */
const SAID_ANYWAY = "10";

/** Asks for a unit's page; every count on it must be one that its routes tell as well. */
export async function collectPage(
  { facts, ask, look }: Outsider,
  unit: string,
  parent: string | null,
  surveys: readonly string[],
): Promise<void> {
  const page = await look(`/u/${unit}?lang=en`);
  const days = "from=2016-01-01&to=2019-12-31";
  const indicators = ["satisfaction", "resolution", "heating", "work"];
  const units = [unit, ...(parent === null ? [] : [parent])];
  const sources = indicators.flatMap((indicator) => [
    ...units.map((code) => `/api/v1/units/${code}/trend?indicator=${indicator}&${days}`),
    `/api/v1/units/${unit}/ranking?indicator=${indicator}`,
    `/api/v1/units/${unit}/chain`,
  ]);
  const told = new Set([SAID_ANYWAY]);
  for (const source of sources) {
    for (const count of countsIn(await ask(source))) {
      told.add(String(count));
    }
  }
  for (const survey of reasonsMonth(page) === null ? [] : surveys) {
    const results = await ask(`/api/v1/surveys/${survey}/results?unit=${unit}&period=month&at=${reasonsMonth(page)}`);
    for (const count of [...countsIn(results), ...lowRatings(results)]) {
      told.add(String(count));
    }
  }
  const written = COUNTS.flatMap((pattern) => [...page.matchAll(pattern)].map(([, count = ""]) => count));
  const unknown = written.map((count) => count.replaceAll(",", "")).filter((count) => !told.has(count));
  if (unknown.length > 0 || !page.startsWith("200")) {
    facts.wonder(`/u/${unit}: ${page.slice(0, 3)}, counts that no route tells: ${unknown.join(" ")}`);
  }
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The month whose reasons a page tells, of several the last; null where it tells none. */
function reasonsMonth(page: string): string | null {
  const [, name = "", year] = /<h2>Reasons, (?:[^<]*[ –])?([A-Z][a-z]+) (\d{4})<\/h2>/.exec(page) ?? [];
  return year === undefined ? null : `${year}-${String(MONTHS.indexOf(name) + 1).padStart(2, "0")}`;
}

/** Of each question the ratings that are asked for reasons, added up; and 0, which is what is not counted at all. */
function lowRatings(value: unknown): number[] {
  if (typeof value !== "object" || value === null) {
    return [0];
  }
  const [one, two] = ["1", "2"].map((level) => Number(Reflect.get(value, level) ?? 0));
  return [(one ?? 0) + (two ?? 0), ...Object.values(value).flatMap(lowRatings)];
}

function countsIn(value: unknown): number[] {
  if (typeof value === "number") {
    return Number.isInteger(value) ? [value] : [];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(countsIn) : [];
}
