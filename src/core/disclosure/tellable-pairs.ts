import type { RaterSheet, UnitPair } from "../figures/sheet-pairs.ts";
import { auditPairs } from "./audit-pairs.ts";

/** One class of respondents; `shown`: units whose released cell of the class is shown, on these very answers. */
export type RatedClass = { raters: readonly RaterSheet[]; shown: ReadonlySet<string> };

/** Who of a class scored a unit, or both of two, by their place among the raters. */
type Raters = ReadonlySet<number>;

/** The raters of both units, by class. */
type Candidate = { pair: UnitPair; both: readonly Raters[] };

/** Steps for a few seconds. */
const WORK_MAX = 1e8;

/** Differences of points closer than this are the same. */
const SAME_STEPS = 1e9;

/**
 * Which pairs of units may be compared in public, sorted by code. In every class both units are shown; at least `min`
 * scored both; those of either who did not are none or as many; and more than one rater stands out from the rest, else
 * the difference would tell what each of them gave. Of pairs that rest on different raters those of most come first; each
 * must differ from all before it by no rater of a class or `min`, and nothing that adds up from all of them may rest on
 * fewer (`auditPairs`): a circle of three units could else tell of a few.
 */
export function tellablePairs(classes: readonly RatedClass[], min: number): UnitPair[] {
  const scored = classes.map(({ raters }) => ratersByUnit(raters));
  const [first] = classes;
  const units = [...(first?.shown ?? [])].filter((unit) => classes.every(({ shown }) => shown.has(unit))).sort();
  const candidates = units.flatMap((unit, at) =>
    units.slice(at + 1).flatMap((other): Candidate[] => {
      const both = scored.map((by) => intersectionOf(by.get(unit), by.get(other)));
      const isTold = both.every((raters, index) => {
        const aside = [unit, other].map((each) => (scored[index]?.get(each)?.size ?? 0) - raters.size);
        const sheets = classes[index]?.raters ?? [];
        return raters.size >= min && aside.every(isNoneOr(min)) && !isAlike(sheets, raters, [unit, other]);
      });
      return isTold ? [{ pair: [unit, other], both }] : [];
    }),
  );
  return safeTogether(candidates, classes, min).sort(byCode);
}

function ratersByUnit(raters: readonly RaterSheet[]): ReadonlyMap<string, Raters> {
  const scored = new Map<string, Set<number>>();
  for (const [index, scores] of raters.entries()) {
    for (const unit of scores.keys()) {
      scored.set(unit, (scored.get(unit) ?? new Set()).add(index));
    }
  }
  return scored;
}

/** Those that with all before them tell of no few in any class; once that took too long to find out, no more. */
function safeTogether(candidates: readonly Candidate[], classes: readonly RatedClass[], min: number): UnitPair[] {
  const sizeOf = ({ both }: Candidate) => both.reduce((sum, { size }) => sum + size, 0);
  const told = new Map<string, readonly Raters[]>();
  const pairs: UnitPair[] = [];
  const units = [...new Set(candidates.flatMap(({ pair }) => pair))];
  // Who rated all units or none is told of by no combination: there is nothing to audit.
  const audited = classes.filter(({ raters }) => !raters.every((sheet) => isWhole(sheet, units)));
  let work = 0;
  for (const candidate of candidates.toSorted((one, other) => sizeOf(other) - sizeOf(one))) {
    if (work > WORK_MAX) {
      break;
    }
    work += told.size * sizeOf(candidate);
    const name = JSON.stringify(candidate.both.map((raters) => [...raters]));
    const isFree = [...told.values()].every((known) => known.every((one, at) => isApart(one, candidate.both[at], min)));
    const audits = isFree ? audited.map(({ raters }) => auditPairs(raters, [...pairs, candidate.pair], min)) : [];
    work += audits.reduce((sum, audit) => sum + audit.work, 0);
    if (isFree && audits.every(({ isSafe }) => isSafe)) {
      told.set(name, candidate.both);
      pairs.push(candidate.pair);
    }
  }
  return pairs;
}

function isWhole(sheet: RaterSheet, units: readonly string[]): boolean {
  const rated = units.filter((unit) => sheet.has(unit)).length;
  return rated === 0 || rated === units.length;
}

function isApart(one: Raters, other: Raters | undefined, min: number): boolean {
  const shared = intersectionOf(one, other).size;
  return [one.size - shared, (other?.size ?? 0) - shared].every(isNoneOr(min));
}

function isNoneOr(min: number): (count: number) => boolean {
  return (count) => count === 0 || count >= min;
}

/** Whether all raters but at most one give the same difference. */
function isAlike(sheets: readonly RaterSheet[], raters: Raters, [unit, other]: UnitPair): boolean {
  const counts = new Map<number, number>();
  for (const index of raters) {
    const difference = (sheets[index]?.get(unit) ?? 0) - (sheets[index]?.get(other) ?? 0);
    const step = Math.round(difference * SAME_STEPS);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= raters.size - 1;
}

function intersectionOf(one: Raters = new Set(), other: Raters = new Set()): Raters {
  return new Set([...one].filter((index) => other.has(index)));
}

function byCode([unit, other]: UnitPair, [nextUnit, nextOther]: UnitPair): number {
  return unit === nextUnit ? compare(other, nextOther) : compare(unit, nextUnit);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
