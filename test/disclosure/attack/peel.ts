import type { Known, Lattice, Sum } from "./lattice.ts";
import { type Count, total } from "./truth.ts";

/** A group of 1–9 that simple sums give away, or figures that do not add up and differ by so few. */
export type Pin = { what: "group" | "difference" | "contradiction"; indices: readonly number[]; count: Count };

/** Works out by sums alone whatever they give away, and adds it to what is known. */
export function peel(lattice: Lattice, known: Known): Pin[] {
  const shown = new Set(known.keys());
  const sumsWith = new Map<number, number[]>();
  for (const [number, { whole, parts }] of lattice.sums.entries()) {
    for (const index of [whole, ...parts]) {
      const own = sumsWith.get(index);
      own ? own.push(number) : sumsWith.set(index, [number]);
    }
  }
  const waiting = lattice.sums.map((_, number) => number);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const sum = lattice.sums[number];
    for (const [index, count] of sum ? toldBy(sum, known) : []) {
      known.set(index, count);
      waiting.push(...(sumsWith.get(index) ?? []));
    }
  }
  const groups = [...known].filter(([index, count]) => !shown.has(index) && isSmall(total(count)));
  return [
    ...groups.map(([index, count]): Pin => ({ what: "group", indices: [index], count })),
    ...lattice.sums.flatMap((sum) => differenceIn(sum, known)),
  ];
}

export const isSmall = (count: number) => count >= 1 && count <= 9;

/** What one sum newly tells: the last unknown of it, or that all the others are nothing. */
function toldBy({ whole, parts }: Sum, known: Known): [number, Count][] {
  const all = known.get(whole);
  const unknown = parts.filter((index) => !known.has(index));
  const [only] = unknown;
  if (!all) {
    return unknown.length === 0 ? [[whole, sumOf(parts, known)]] : [];
  }
  if (only === undefined) {
    return [];
  }
  const left = less(all, sumOf(parts, known));
  const isNothing = left.every((count) => count === 0);
  return unknown.length === 1 ? [[only, left]] : isNothing ? unknown.map((index) => [index, left]) : [];
}

function differenceIn({ whole, parts }: Sum, known: Known): Pin[] {
  const all = known.get(whole);
  if (!all) {
    return [];
  }
  const unknown = parts.filter((index) => !known.has(index));
  const left = less(all, sumOf(parts, known));
  if (unknown.length === 0) {
    const isOdd = left.some((count) => count !== 0);
    return isOdd ? [{ what: "contradiction", indices: [whole, ...parts], count: left }] : [];
  }
  return isSmall(total(left)) ? [{ what: "difference", indices: unknown, count: left }] : [];
}

function sumOf(indices: readonly number[], known: Known): number[] {
  const sum: number[] = [];
  for (const index of indices) {
    known.get(index)?.forEach((count, value) => {
      sum[value] = (sum[value] ?? 0) + count;
    });
  }
  return sum;
}

const less = (all: Count, part: Count) => all.map((count, value) => count - (part[value] ?? 0));
