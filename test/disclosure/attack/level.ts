import { atomIn, type Unknowns } from "./atoms.ts";
import { type Row, Tableau } from "./tableau.ts";

/** The counts of one value, and what sums leave open of them. */
export class Level {
  readonly counts: readonly number[];
  readonly #rows: readonly (readonly number[])[];
  readonly #rowsWith: ReadonlyMap<number, readonly number[]>;
  readonly #twins = new Map<string, number[]>();

  constructor(unknowns: Unknowns, value: number) {
    this.counts = unknowns.truth.map((count) => count[value] ?? 0);
    const open = openAtoms(unknowns, this.counts);
    this.#rows = unknowns.rows.map((row) => row.filter((entry) => open.has(atomIn(entry))));
    this.#rowsWith = new Map([...open].map((atom) => [atom, unknowns.rowsWith[atom] ?? []]));
    for (const atom of open) {
      const name = this.#nameOf(atom);
      const twins = this.#twins.get(name);
      twins ? twins.push(atom) : this.#twins.set(name, [atom]);
    }
  }

  /** Whether the count can be anything but what it is. */
  isOpen(atom: number): boolean {
    return this.#rowsWith.has(atom);
  }

  /** Whether no sum at all holds the atom. */
  isLoose(atom: number): boolean {
    return this.#rowsWith.get(atom)?.length === 0;
  }

  /** Atoms that every sum holds alike: among themselves they can change in any way. */
  twinsOf(atom: number): readonly number[] {
    return this.#twins.get(this.#nameOf(atom)) ?? [atom];
  }

  #nameOf(atom: number): string {
    const rows = this.#rowsWith.get(atom) ?? [];
    const isAway = rows.some((row) => this.#rows[row]?.includes(-1 - atom));
    return isAway ? `alone ${atom}` : rows.join();
  }

  /** The open atoms nearest to the target, by the sums that tie the fewest; `isWhole` when no sum goes beyond them. */
  near(target: readonly number[], sizeMax: number): { atoms: number[]; isWhole: boolean } {
    const atoms = new Set(target.filter((atom) => this.isOpen(atom)));
    const seen = new Set<number>();
    const waiting: number[][] = [];
    const touch = (atom: number) => {
      for (const row of this.#rowsWith.get(atom) ?? []) {
        if (!seen.has(row)) {
          seen.add(row);
          const size = this.#rows[row]?.length ?? 0;
          const alike = waiting[size] ?? [];
          alike.push(row);
          waiting[size] = alike;
        }
      }
    };
    for (const atom of [...atoms]) {
      touch(atom);
    }
    let isWhole = true;
    for (let row = nextOf(waiting); row !== undefined; row = nextOf(waiting)) {
      const fresh = (this.#rows[row] ?? []).map(atomIn).filter((atom) => !atoms.has(atom));
      if (atoms.size + fresh.length > sizeMax) {
        isWhole = false;
        continue;
      }
      for (const atom of fresh) {
        atoms.add(atom);
        touch(atom);
      }
    }
    return { atoms: [...atoms], isWhole };
  }

  /** The open atoms that the fewest sums lie between, however many those tie: parts of large sums too. */
  nearBySteps(target: readonly number[], sizeMax: number): number[] {
    const atoms = new Set(target.filter((atom) => this.isOpen(atom)));
    const seen = new Set<number>();
    for (const atom of atoms) {
      for (const row of (this.#rowsWith.get(atom) ?? []).filter((each) => !seen.has(each))) {
        seen.add(row);
        for (const fresh of (this.#rows[row] ?? []).slice(0, Math.max(0, sizeMax - atoms.size))) {
          atoms.add(atomIn(fresh));
        }
      }
    }
    return [...atoms];
  }

  /** All tables in which these atoms move and everything else stands as it truly is. */
  tableauOf(atoms: readonly number[]): Tableau {
    const { rows, truth } = this.systemOf(atoms);
    return new Tableau(rows, truth);
  }

  /** The sums that hold any of these atoms, by column, and their true counts. */
  systemOf(atoms: readonly number[]): { rows: Row[]; truth: number[] } {
    const columns = new Map(atoms.map((atom, column) => [atom, column]));
    const distinct = new Map<string, Row>();
    for (const number of new Set(atoms.flatMap((atom) => this.#rowsWith.get(atom) ?? []))) {
      const row = (this.#rows[number] ?? []).flatMap((entry): Row => {
        const column = columns.get(atomIn(entry));
        return column === undefined ? [] : [[column, entry < 0 ? -1 : 1]];
      });
      distinct.set(row.map(String).sort().join(), row);
    }
    const truth = atoms.map((atom) => this.counts[atom] ?? 0);
    return { rows: [...distinct.values()], truth };
  }
}

/** The next of the smallest, by size. */
function nextOf(waiting: readonly (number[] | undefined)[]): number | undefined {
  for (const alike of waiting) {
    if (alike && alike.length > 0) {
      return alike.pop();
    }
  }
  return undefined;
}

/** Atoms that stay open when every sum of nothing and every sum of one is used. */
function openAtoms({ rows, rowsWith }: Unknowns, counts: readonly number[]): Set<number> {
  const open = new Set(counts.keys());
  const waiting = [...rows.keys()];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const left = (rows[number] ?? []).filter((entry) => open.has(atomIn(entry)));
    const isOneSided = left.every((entry) => entry >= 0) || left.every((entry) => entry < 0);
    const isNothing = isOneSided && left.every((entry) => counts[atomIn(entry)] === 0);
    for (const entry of left.length === 1 || isNothing ? left : []) {
      open.delete(atomIn(entry));
      waiting.push(...(rowsWith[atomIn(entry)] ?? []));
    }
  }
  return open;
}
