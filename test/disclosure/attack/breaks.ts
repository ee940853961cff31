import { monthsOf, parsePeriod } from "../../../src/core/figures/period.ts";
import { type Address, addressKey, type FactBase, lineOf, type Seen } from "./facts.ts";

/** A channel that moves by more than this share draws a break: so says the product. */
const MOVE_MAX = 0.2;

/** A point of a line: its answers, and those of its channels as far as other shown figures tell them. */
type Point = { valid: number; told: ReadonlyMap<string, number>; isToldInFull: boolean };

export type BreakCheck = { foretold: number; absent: number; surprises: string[] };

/**
 * Works out from shown figures alone where breaks for channels must stand, line by line. A break that stands elsewhere,
 * or is missing, rests on answers that no figure shows, and so tells of them.
 */
export function checkBreaks(base: FactBase): BreakCheck {
  const channels = channelsIn(base);
  const check: BreakCheck = { foretold: 0, absent: 0, surprises: [] };
  for (const addresses of shownLines(base).values()) {
    const points = addresses.map((address) => pointAt(base, address, channels));
    for (const [index, address] of addresses.entries()) {
      const [before, point] = [points[index - 1], points[index]];
      const isForetold = before !== undefined && point !== undefined && hasMoved(before, point);
      const isTold = base.breaks.has(`${lineOf(address)}|${address.period}|channel`);
      check.foretold += isForetold ? 1 : 0;
      check.absent += before && !isForetold ? 1 : 0;
      if (isTold !== isForetold) {
        check.surprises.push(`${addressKey(address)}: ${isTold ? "an unforeseen break" : "a break is missing"}`);
      }
    }
  }
  return check;
}

/** The shown closed periods of every line whose breaks were asked for, in order. */
function shownLines(base: FactBase): Map<string, Address[]> {
  const lines = new Map<string, Address[]>();
  for (const { address } of base.all()) {
    const name = `${lineOf(address)}|${address.kind}`;
    if (base.lines.has(name) && base.latest(address)) {
      const known = lines.get(name) ?? [];
      lines.set(name, known);
      known.push(address);
    }
  }
  return new Map(
    [...lines].map(([name, own]) => [name, own.toSorted((one, other) => (one.period < other.period ? -1 : 1))]),
  );
}

type Channels = ReadonlyMap<string, readonly string[]>;

/** The channels with a figure at a place, by its address without filter. */
function channelsIn(base: FactBase): Channels {
  const known = new Map<string, string[]>();
  for (const { address } of base.all()) {
    if (address.filter.startsWith("channel:")) {
      const place = addressKey({ ...address, filter: "" });
      known.set(place, [...(known.get(place) ?? []), address.filter]);
    }
  }
  return known;
}

function pointAt(base: FactBase, address: Address, channels: Channels): Point | undefined {
  const seen = base.latest(address);
  if (!seen || address.kind === "wave") {
    return undefined;
  }
  const own = ownPoint(base, address, seen, channels);
  if (address.kind === "month" || own.isToldInFull) {
    return own;
  }
  const period = parsePeriod(address.kind, address.period);
  const months = (period ? monthsOf(period) : []).flatMap((month) => {
    return pointAt(base, { ...address, kind: "month", period: month }, channels) ?? [];
  });
  return subsetsOf(months)
    .map((some) => some.reduce(addPoints, NOTHING))
    .find(({ valid }) => valid === seen.valid);
}

const NOTHING: Point = { valid: 0, told: new Map(), isToldInFull: true };

/** Everything first: a longer period lacks months that were imported after its release. */
function subsetsOf([first, ...others]: readonly Point[]): Point[][] {
  if (!first) {
    return [[]];
  }
  const rest = subsetsOf(others);
  return [...rest.map((some) => [first, ...some]), ...rest];
}

/** Only totals have channels; what counts as many answers of the same months as its total counts the very same. */
function ownPoint(base: FactBase, address: Address, seen: Seen, channels: Channels): Point {
  const place = { ...address, filter: "" };
  const total = base.latest(place);
  const isTotal = total?.valid === seen.valid && isOverSameMonths(total, seen);
  const told = new Map<string, number>();
  for (const filter of isTotal ? (channels.get(addressKey(place)) ?? []) : []) {
    const own = base.latest({ ...address, filter });
    if (own && isOverSameMonths(own, seen)) {
      told.set(filter, own.valid);
    }
  }
  const sum = [...told.values()].reduce((all, count) => all + count, 0);
  return { valid: seen.valid, told, isToldInFull: sum === seen.valid };
}

function isOverSameMonths(one: Seen, other: Seen): boolean {
  return String(one.span) === String(other.span);
}

const countOf = ({ told, isToldInFull }: Point, channel: string) => told.get(channel) ?? (isToldInFull ? 0 : null);

/** The channels that both tell, with their counts in each. */
function toldInBoth(one: Point, other: Point): [string, number, number][] {
  return [...new Set([...one.told.keys(), ...other.told.keys()])].flatMap((channel) => {
    const [first, second] = [countOf(one, channel), countOf(other, channel)];
    return first === null || second === null ? [] : [[channel, first, second] as [string, number, number]];
  });
}

function addPoints(one: Point, other: Point): Point {
  return {
    valid: one.valid + other.valid,
    told: new Map(toldInBoth(one, other).map(([channel, first, second]) => [channel, first + second])),
    isToldInFull: one.isToldInFull && other.isToldInFull,
  };
}

function hasMoved(before: Point, after: Point): boolean {
  return toldInBoth(before, after).some(
    ([, earlier, later]) => Math.abs(later / after.valid - earlier / before.valid) > MOVE_MAX + 1e-9,
  );
}
