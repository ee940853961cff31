import type { Day } from "../figures/period.ts";
import type { LocalText } from "../local-text.ts";

/** One statement about a unit: everything it says holds from `holdsFrom` on, until a later statement (`change`) says otherwise. */
export type UnitChange = {
  code: string;
  change: number;
  holdsFrom: Day;
  name: LocalText;
  kind: string;
  parent: string | null;
  until: Day | null;
  successor: string | null;
  population: number | null;
  targets: Readonly<Record<string, number>>;
};

/** The day from which a unit's first edge and name hold: always. */
export const BEGINNING: Day = "0000-01-01";
