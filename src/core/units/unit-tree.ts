import type { Day } from "../figures/period.ts";
import type { LocalText } from "../local-text.ts";
import type { UnitChange } from "./unit-change.ts";

/** The units of one month as they then stood. Codes are sorted; every question about an unknown code has an empty answer. */
export type UnitTree = {
  codes: readonly string[];
  roots: readonly string[];
  has(code: string): boolean;
  /** The unit's name; the code itself when it is not in the tree. */
  nameOf(code: string): LocalText;
  /** The statement that holds for the unit. */
  statementOf(code: string): UnitChange | null;
  parentOf(code: string): string | null;
  childrenOf(code: string): readonly string[];
  /** Nearest first, the unit itself included. */
  ancestorsOf(code: string): readonly string[];
  /** The unit itself and all below it. */
  subtreeOf(code: string): readonly string[];
};

/**
 * The unit tree of a month (`2019-09`): of each unit the latest statement that holds from its first day or earlier.
 * A unit that has ended by then is not in it, and a parent that is not in it makes the child a root. Statements of
 * different dates can close a circle; the unit of it with the first code is then a root.
 */
export function unitTreeAt(changes: readonly UnitChange[], month: string): UnitTree {
  const statements = statementsAt(changes, `${month}-01`);
  const codes = [...statements.keys()].sort();
  const parents = parentsWithoutCircles(codes, statements);
  const children = new Map<string | null, string[]>();
  for (const code of codes) {
    const parent = parents.get(code) ?? null;
    const siblings = children.get(parent) ?? [];
    siblings.push(code);
    children.set(parent, siblings);
  }
  const parentOf = (code: string) => parents.get(code) ?? null;
  const childrenOf = (code: string) => children.get(code) ?? [];
  return {
    codes,
    roots: children.get(null) ?? [],
    has: (code) => statements.has(code),
    nameOf: (code) => statements.get(code)?.name ?? code,
    statementOf: (code) => statements.get(code) ?? null,
    parentOf,
    childrenOf,
    ancestorsOf: (code) => (statements.has(code) ? climb(code, parentOf) : []),
    subtreeOf: (code) => (statements.has(code) ? descend(code, childrenOf) : []),
  };
}

/**
 * Whether a new statement would place a unit below itself in any month in which it holds, together with what is
 * already said about the others; also when a later move of another unit closes the circle.
 */
export function wouldCycle(changes: readonly UnitChange[], candidate: UnitChange): boolean {
  const all = [...changes, candidate];
  const turns = all.flatMap(({ holdsFrom, until }) => (until === null ? [holdsFrom] : [holdsFrom, until]));
  const days = new Set(turns.filter((day) => day >= candidate.holdsFrom));
  return [...days].some((day) => isBelowItself(candidate.code, statementsAt(all, day)));
}

/** The codes of all units that stand below themselves on any day. */
export function codesInCircles(changes: readonly UnitChange[]): Set<string> {
  const turns = changes.flatMap(({ holdsFrom, until }) => (until === null ? [holdsFrom] : [holdsFrom, until]));
  const circled = new Set<string>();
  for (const day of new Set(turns)) {
    const statements = statementsAt(changes, day);
    for (const code of statements.keys()) {
      if (isBelowItself(code, statements)) {
        circled.add(code);
      }
    }
  }
  return circled;
}

/** The statements in force on a first of a month, by code, without units that have ended. */
function statementsAt(changes: readonly UnitChange[], first: Day): Map<string, UnitChange> {
  const latest = new Map<string, UnitChange>();
  for (const change of changes) {
    const other = latest.get(change.code);
    if (change.holdsFrom <= first && (!other || other.change < change.change)) {
      latest.set(change.code, change);
    }
  }
  return new Map([...latest].filter(([, { until }]) => until === null || until > first));
}

function parentsWithoutCircles(codes: readonly string[], statements: ReadonlyMap<string, UnitChange>) {
  const parents = new Map<string, string>();
  for (const [code, { parent }] of statements) {
    if (parent !== null && statements.has(parent)) {
      parents.set(code, parent);
    }
  }
  const above = (code: string) => parents.get(code) ?? null;
  for (const code of codes) {
    const top = climb(code, above).at(-1);
    if (top !== undefined && above(top) === code) {
      parents.delete(code);
    }
  }
  return parents;
}

function isBelowItself(code: string, statements: ReadonlyMap<string, UnitChange>): boolean {
  const above = (below: string) => statements.get(below)?.parent ?? null;
  const top = climb(code, above).at(-1);
  return top !== undefined && above(top) === code;
}

/** The way up from a unit, itself first; stops before a unit it has already passed. */
function climb(code: string, above: (code: string) => string | null): string[] {
  const path = [code];
  for (let next = above(code); next !== null && !path.includes(next); next = above(next)) {
    path.push(next);
  }
  return path;
}

function descend(code: string, childrenOf: (code: string) => readonly string[]): string[] {
  return [code, ...childrenOf(code).flatMap((child) => descend(child, childrenOf))];
}
