/** Where a figure was read: what a released cell is known by, as an outsider asks for it. */
export type Address = {
  unit: string;
  /** An indicator's key, or `survey:question`. */
  measure: string;
  proof: string;
  /** "" (all), "own", or one filter as `channel:phone`, `class:retired`, `survey:main`, `round:2`. */
  filter: string;
  kind: "month" | "quarter" | "year" | "wave";
  period: string;
};

/** Counts read at one address. `isLive`: steps of the open period rather than its closed cell. */
export type Seen = {
  day: string;
  isLive: boolean;
  /** The months counted, where months were carried forward; null: the period's own. */
  span: readonly string[] | null;
  counts: Readonly<Record<string, number>>;
  favourable: number | null;
  valid: number;
};

export const addressKey = ({ unit, measure, proof, filter, kind, period }: Address): string =>
  [unit, measure, proof, filter, kind, period].join("|");

export const lineOf = ({ unit, measure, filter, proof }: Omit<Address, "kind" | "period">): string =>
  [unit, measure, filter, proof].join("|");

/** Everything ever collected, kept over time: a value that changes is one more fact, not a replacement. */
export class FactBase {
  readonly #seen = new Map<string, { address: Address; seen: Seen[] }>();
  readonly #hidden = new Map<string, { address: Address; signs: Set<string> }>();
  /** Replies and what was odd about them: numbers nobody told the suite about, orders, differences between routes. */
  readonly oddities: string[] = [];
  /** Lines whose breaks were asked for, one proof class at a time, as `lineOf|kind`. */
  readonly lines = new Set<string>();
  /** Breaks that those told, as `lineOf|period|reason`. */
  readonly breaks = new Set<string>();
  requestCount = 0;

  /** Keeps what is odd, once. */
  wonder(about: string): void {
    if (!this.oddities.includes(about)) {
      this.oddities.push(about);
    }
  }

  show(address: Address, seen: Seen): void {
    const key = addressKey(address);
    const known = this.#seen.get(key) ?? { address, seen: [] };
    const last = known.seen.at(-1);
    if (!last || !isSame(last, seen)) {
      known.seen.push(seen);
    }
    this.#seen.set(key, known);
  }

  /** How a cell without figures looked; a look that only groups of 1–9 have would give them away. */
  hide(address: Address, sign: string): void {
    const key = addressKey(address);
    const known = this.#hidden.get(key) ?? { address, signs: new Set<string>() };
    known.signs.add(sign);
    this.#hidden.set(key, known);
  }

  all(): IterableIterator<{ address: Address; seen: readonly Seen[] }> {
    return this.#seen.values();
  }

  hidden(): IterableIterator<{ address: Address; signs: ReadonlySet<string> }> {
    return this.#hidden.values();
  }

  /** What was last told of a closed period. */
  latest(address: Address): Seen | null {
    return this.#seen.get(addressKey(address))?.seen.findLast(({ isLive }) => !isLive) ?? null;
  }

  /** What was last told at all, of an open period too. */
  last(address: Address): Seen | null {
    return this.#seen.get(addressKey(address))?.seen.at(-1) ?? null;
  }

  get cellCount(): number {
    return this.#seen.size;
  }
}

function isSame(one: Seen, other: Seen): boolean {
  return (
    one.isLive === other.isLive &&
    one.valid === other.valid &&
    one.favourable === other.favourable &&
    String(one.span) === String(other.span) &&
    JSON.stringify(one.counts) === JSON.stringify(other.counts)
  );
}
