import type { RaterSheet, UnitPair } from "../figures/sheet-pairs.ts";

/** Raters of one unit who also scored the same others among its partners: no released sum parts them. */
type Group = { unit: string; partners: ReadonlySet<string>; raters: number };

/** `work`: how many steps it took, so that a caller can stop in time. */
export type PairsAudit = { isSafe: boolean; work: number };

const ZERO = 1e-9;

/**
 * Whether nothing that adds up from these pairs' differences and their units' own sums rests on fewer than `min` raters
 * of the class alone. Refused is every combination in which only groups of fewer than `min` are left, also where they
 * are as many together: so no few can be told, though some that could be told are kept back.
 */
export function auditPairs(sheets: readonly RaterSheet[], pairs: readonly UnitPair[], min: number): PairsAudit {
  const groups = groupsOf(sheets, pairs);
  const few = groups.filter(({ raters }) => raters < min);
  const sums = sumsOf(pairs);
  const many = groups.filter(({ raters }) => raters >= min);
  const combinations = vanishing(sums.map((sum) => many.map(sum)));
  const isSafe = few.every((group) => {
    const column = sums.map((sum) => sum(group));
    return combinations.every((by) => Math.abs(column.reduce((total, one, i) => total + one * (by[i] ?? 0), 0)) < ZERO);
  });
  const solved = sums.length ** 2 * (many.length + sums.length) + sums.length * (combinations.length + 1) * few.length;
  return { isSafe, work: solved + 4 * sheets.length * pairs.length };
}

function groupsOf(sheets: readonly RaterSheet[], pairs: readonly UnitPair[]): Group[] {
  const partnersOf = new Map<string, string[]>();
  for (const [unit, other] of [...pairs, ...pairs.map(([one, two]) => [two, one] as const)]) {
    partnersOf.set(unit, [...(partnersOf.get(unit) ?? []), other]);
  }
  const groups = new Map<string, Group>();
  for (const sheet of sheets) {
    for (const [unit, partners] of partnersOf) {
      if (sheet.has(unit)) {
        const shared = partners.filter((partner) => sheet.has(partner));
        const name = JSON.stringify([unit, shared]);
        const known = groups.get(name) ?? { unit, partners: new Set(shared), raters: 0 };
        groups.set(name, { ...known, raters: known.raters + 1 });
      }
    }
  }
  return [...groups.values()];
}

/** What each released sum takes of a group's points: the units' own, then the differences. */
function sumsOf(pairs: readonly UnitPair[]): ((group: Group) => number)[] {
  const own = [...new Set(pairs.flat())].map((unit) => (group: Group) => Number(group.unit === unit));
  const differences = pairs.map(([unit, other]) => (group: Group) => {
    const sign = Number(group.unit === unit) - Number(group.unit === other);
    return group.partners.has(group.unit === unit ? other : unit) ? sign : 0;
  });
  return [...own, ...differences];
}

/** How the rows combine to nothing: a basis, by Gauss's elimination. */
function vanishing(rows: readonly (readonly number[])[]): number[][] {
  const width = rows[0]?.length ?? 0;
  const left = rows.map((row, at) => [...row, ...rows.map((_, other) => Number(at === other))]);
  let rank = 0;
  for (let column = 0; column < width; column += 1) {
    const pivot = largestFrom(left, rank, column);
    if (pivot !== null) {
      const lead = left[pivot] ?? [];
      left[pivot] = left[rank] ?? [];
      left[rank] = lead;
      for (const row of left.slice(rank + 1)) {
        subtract(row, lead, column);
      }
      rank += 1;
    }
  }
  return left.slice(rank).map((row) => row.slice(width));
}

function largestFrom(rows: readonly (readonly number[])[], from: number, column: number): number | null {
  let largest: number | null = null;
  for (let at = from; at < rows.length; at += 1) {
    const size = Math.abs(rows[at]?.[column] ?? 0);
    largest = size > Math.max(ZERO, Math.abs(rows[largest ?? -1]?.[column] ?? 0)) ? at : largest;
  }
  return largest;
}

function subtract(row: number[], lead: readonly number[], column: number): void {
  const by = (row[column] ?? 0) / (lead[column] ?? 1);
  for (let at = column; by !== 0 && at < row.length; at += 1) {
    row[at] = (row[at] ?? 0) - by * (lead[at] ?? 0);
  }
}
