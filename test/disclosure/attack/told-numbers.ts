import { filterQuery } from "./collect-trends.ts";
import type { Outsider } from "./outsider.ts";

/** What is asked for a page's sake: the unit, those whose figures stand beside its own, and the surveys it may name. */
export type Place = {
  unit: string;
  others: readonly string[];
  surveys: Readonly<Record<string, string>>;
  filters: readonly string[];
};

const DAYS = "from=2016-01-01&to=2019-12-31";
const KINDS = ["month", "quarter", "year", "wave"];

/**
 * Every count that the routes of figures tell of a unit and of those around it, and what anyone can add up from them:
 * counts of answers beside rates, the best and the worst levels, the ratings that are asked for reasons.
 */
export async function toldCounts(
  { ask, facts }: Outsider,
  place: Place,
  indicators: readonly string[],
): Promise<Set<number>> {
  const { unit, others, surveys, filters } = place;
  const trends = indicators.flatMap((indicator) =>
    KINDS.flatMap((kind) => [unit, ...others].map((code) => trendPath(code, indicator, kind))),
  );
  const parts = filters.filter((name) => /^(channel|class|survey):/.test(name));
  const ofParts = KINDS.flatMap((kind) =>
    parts.map((name) => `${trendPath(unit, "satisfaction", kind)}${filterQuery(name, surveys)}`),
  );
  const told = new Set<number>([0]);
  // A page says what earlier versions said.
  for (const { seen } of [...facts.all()].filter(({ address }) => address.unit === unit)) {
    countsIn(seen, told);
  }
  for (const path of [...trends, ...ofParts]) {
    countsIn(await ask(path), told);
  }
  for (const indicator of indicators) {
    for (const kind of KINDS) {
      countsIn(await ask(`/api/v1/units/${unit}/ranking?indicator=${indicator}&period=${kind}`), told);
    }
  }
  return told;
}

const trendPath = (code: string, indicator: string, kind: string) =>
  `/api/v1/units/${code}/trend?indicator=${indicator}&period=${kind}&${DAYS}`;

/** All counts in a reply, with the sums that pages make of the levels of one figure. */
export function countsIn(value: unknown, told: Set<number>): void {
  if (typeof value === "number" && Number.isInteger(value)) {
    told.add(value);
  }
  if (typeof value === "object" && value !== null) {
    for (const sum of levelSums(value)) {
      told.add(sum);
    }
    for (const part of Object.values(value)) {
      countsIn(part, told);
    }
  }
}

/** The two best and the two worst levels together; favourable and unfavourable answers; with and without flagged ones. */
function levelSums(value: object): number[] {
  const levels: unknown = Reflect.get(value, "levels") ?? Reflect.get(value, "counts");
  const numberAt = (of: unknown, key: string) => {
    const found: unknown = typeof of === "object" && of !== null ? Reflect.get(of, key) : 0;
    return typeof found === "number" ? found : 0;
  };
  const valid = numberAt(value, "valid");
  const plain: unknown = Reflect.get(value, "plain");
  const favourable = numberAt(value, "favourable");
  return [
    ...[numberAt(levels, "5") + numberAt(levels, "4"), numberAt(levels, "2") + numberAt(levels, "1")],
    ...[valid - favourable, plain ? valid - numberAt(plain, "valid") : 0],
  ];
}
