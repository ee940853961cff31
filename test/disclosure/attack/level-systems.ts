import { atomIn, type Unknowns } from "./atoms.ts";
import { type Row, Tableau } from "./tableau.ts";

/** The counts of one value: what sums leave open of them, in systems that have nothing to do with each other. */
export type LevelSystems = {
  /** The system an open atom is in, and its column there; none for atoms whose count is known. */
  placeOf(atom: number): { system: number; column: number } | null;
  tableau(system: number): Tableau;
  sizeOf(system: number): number;
};

export function levelSystems(unknowns: Unknowns, value: number): LevelSystems {
  const counts = unknowns.truth.map((count) => count[value] ?? 0);
  const open = openAtoms(unknowns, counts);
  const groups = groupsOf(unknowns, open);
  const places = new Map<number, { system: number; column: number }>();
  for (const [system, atoms] of groups.entries()) {
    for (const [column, atom] of atoms.entries()) {
      places.set(atom, { system, column });
    }
  }
  const tableaus = new Map<number, Tableau>();
  return {
    placeOf: (atom) => places.get(atom) ?? null,
    sizeOf: (system) => groups[system]?.length ?? 0,
    tableau(system) {
      const atoms = groups[system] ?? [];
      const known =
        tableaus.get(system) ??
        new Tableau(
          rowsOf(unknowns, atoms, places),
          atoms.map((atom) => counts[atom] ?? 0),
        );
      tableaus.set(system, known);
      return known;
    },
  };
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

function groupsOf({ rows, rowsWith }: Unknowns, open: ReadonlySet<number>): number[][] {
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const first of open) {
    if (seen.has(first)) {
      continue;
    }
    seen.add(first);
    const group = [first];
    for (const atom of group) {
      for (const entry of (rowsWith[atom] ?? []).flatMap((row) => rows[row] ?? [])) {
        const other = atomIn(entry);
        if (open.has(other) && !seen.has(other)) {
          seen.add(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

type Places = ReadonlyMap<number, { column: number }>;

function rowsOf({ rows, rowsWith }: Unknowns, atoms: readonly number[], places: Places): Row[] {
  const numbers = new Set(atoms.flatMap((atom) => rowsWith[atom] ?? []));
  const distinct = new Map<string, Row>();
  for (const number of numbers) {
    const row = (rows[number] ?? []).flatMap((entry): Row => {
      const place = places.get(atomIn(entry));
      return place ? [[place.column, entry < 0 ? -1 : 1]] : [];
    });
    distinct.set(row.map(String).sort().join(), row);
  }
  return [...distinct.values()];
}
