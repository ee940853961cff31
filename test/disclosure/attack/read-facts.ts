import type { Address, FactBase, Seen } from "./facts.ts";
import type { Known, Lattice } from "./lattice.ts";
import { labelsOf, MonthsReader } from "./months-reader.ts";
import type { Series } from "./series.ts";
import { type Count, type Truth, total, type Variable, WHOLE } from "./truth.ts";

export type Fact = { variable: Variable; index: number; count: Count; address: Address; seen: Seen };

/** The variable that a figure at an address counts; null where the address belongs to another series. */
export function variableOf(series: Series, address: Address, span: readonly string[] | null): Variable | null {
  const { unit, filter, kind, period, proof } = address;
  const round = filter.startsWith("round:") ? Number(filter.slice("round:".length)) : 1;
  if (proof !== series.proof || round !== series.round || !series.measures.includes(address.measure)) {
    return null;
  }
  const scope = filter === "own" ? "own" : "sub";
  const isWhole = filter === "" || filter === "own" || round > 1 || series.axes.length === 0;
  const part = isWhole ? WHOLE : filter;
  return { unit, scope, months: span ?? labelsOf(kind, period), part };
}

/** All facts of a series that were ever told; steps of open periods are not among them. */
export function factsOf(
  series: Series,
  base: FactBase,
  lattice: Lattice,
  { wave, truth }: { wave: string | null; truth: Truth },
): Fact[] {
  const facts: Fact[] = [];
  const reader = new MonthsReader(truth);
  for (const { address, seen } of inOrder(base)) {
    const isMeant = wave === null ? address.kind !== "wave" : address.kind === "wave" && address.period === wave;
    for (const own of isMeant ? seen.filter(({ isLive }) => !isLive) : []) {
      const plain = variableOf(series, address, own.span);
      if (plain) {
        const count = series.values.map((value) => countOf(own, value));
        const variable = { ...plain, months: reader.monthsMeant(plain, count, address, own.span !== null) };
        lattice.addSpan(variable.unit, variable.scope, variable.months);
        facts.push({ variable, index: lattice.indexOf(variable), count, address, seen: own });
      }
    }
  }
  addUnions(lattice, facts);
  return facts;
}

const KINDS = ["month", "quarter", "year", "wave"];

const inOrder = (base: FactBase) =>
  [...base.all()].toSorted((one, other) => KINDS.indexOf(one.address.kind) - KINDS.indexOf(other.address.kind));

const countOf = (seen: Seen, value: string) => (value === "answered" ? seen.valid : (seen.counts[value] ?? 0));

/** A long figure is the shorter ones inside it and the months that are left. */
function addUnions(lattice: Lattice, facts: readonly Fact[]): void {
  const alike = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { unit, scope, part } = fact.variable;
    const key = `${unit}|${scope}|${part}`;
    alike.set(key, [...(alike.get(key) ?? []), fact]);
  }
  for (const group of alike.values()) {
    const byLength = group.toSorted((one, other) => other.variable.months.length - one.variable.months.length);
    for (const long of byLength.filter(({ variable }) => variable.months.length > 1)) {
      const left = new Set(long.variable.months);
      const inside = byLength.filter(({ variable: { months } }) => {
        const fits = months.length < long.variable.months.length && months.every((month) => left.has(month));
        for (const month of fits ? months : []) {
          left.delete(month);
        }
        return fits;
      });
      const months = [...left].map((month) => lattice.indexOf({ ...long.variable, months: [month] }));
      lattice.addSum({ whole: long.index, parts: [...inside.map(({ index }) => index), ...months] });
    }
  }
}

/** What the facts say of each variable, and facts that contradict each other or tell of too few. */
export function knownBy(facts: readonly Fact[]): { known: Known; complaints: string[] } {
  const known: Known = new Map();
  const complaints: string[] = [];
  for (const { index, count, address } of facts) {
    const before = known.get(index);
    if (before && String(before) !== String(count)) {
      complaints.push(`${JSON.stringify(address)}: ${count} here, ${before} elsewhere`);
    }
    if (total(count) > 0 && total(count) < 10) {
      complaints.push(`${JSON.stringify(address)}: a group of ${total(count)} is shown`);
    }
    known.set(index, count);
  }
  return { known, complaints };
}
