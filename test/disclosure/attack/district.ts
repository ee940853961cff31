/** The district under attack: one district, eight streets, 51 communities, as they stood in each month. */
export type UnitPlan = {
  code: string;
  /** The parent from a month on, oldest first; null is the root. */
  parents: readonly { since: string; parent: string | null }[];
  /** The first month in which the unit is no more, and where its answers go from then on. */
  until?: string;
  successor?: string;
  population?: number;
};

const COMMUNITIES = [7, 7, 7, 6, 6, 6, 6, 6];
export const TINY: readonly string[] = ["s1c1", "s1c2", "s4c3", "s7c1"];

const MOVES: Readonly<Record<string, { since: string; parent: string }>> = {
  s2c2: { since: "2018-05", parent: "s3" },
  s4c3: { since: "2018-11", parent: "s5" },
};
const MERGED = { code: "s6c4", until: "2018-08", successor: "s6c1" } as const;
/** Small enough that nearly everyone living there answers. */
export const VILLAGE = { code: "s8c6", population: 30 } as const;

const BEGINNING = "0000-00";

export function districtPlan(): UnitPlan[] {
  const unit = (code: string, parent: string | null): UnitPlan => {
    const moved = MOVES[code];
    const ended = code === MERGED.code ? { until: MERGED.until, successor: MERGED.successor } : {};
    const populated = code === VILLAGE.code ? { population: VILLAGE.population } : {};
    return { code, parents: [{ since: BEGINNING, parent }, ...(moved ? [moved] : [])], ...ended, ...populated };
  };
  const streets = COMMUNITIES.map((count, index) => ({ code: `s${index + 1}`, count }));
  return [
    unit("d", null),
    ...streets.map(({ code }) => unit(code, "d")),
    ...streets.flatMap(({ code, count }) => Array.from({ length: count }, (_, i) => unit(`${code}c${i + 1}`, code))),
  ];
}

/** The tree of one month, as anyone can read it from the units' public statements. */
export type MonthTree = {
  codes: readonly string[];
  childrenOf(code: string): readonly string[];
  /** The unit and all below it; a unit that is no more stands alone. */
  subtreeOf(code: string): readonly string[];
};

export function treeOfMonth(plan: readonly UnitPlan[], month: string): MonthTree {
  const alive = plan.filter(({ until }) => until === undefined || month < until);
  const children = new Map<string, string[]>();
  for (const { code, parents } of alive) {
    const parent = parents.findLast(({ since }) => since <= month)?.parent ?? null;
    if (parent !== null) {
      children.set(parent, [...(children.get(parent) ?? []), code]);
    }
  }
  const childrenOf = (code: string) => children.get(code) ?? [];
  const subtreeOf = (code: string): string[] => [code, ...childrenOf(code).flatMap(subtreeOf)];
  return { codes: alive.map(({ code }) => code), childrenOf, subtreeOf };
}

export function monthsFrom(first: string, count: number): string[] {
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const number = start + index;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
  });
}

export const MONTHS = monthsFrom("2017-01", 36);
