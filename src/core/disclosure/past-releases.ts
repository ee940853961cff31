import type { Past } from "./gate-measures.ts";
import type { Windows } from "./known-sums.ts";
import { latticeKey } from "./lattice.ts";
import type { ReleasedAddress, ReleasedCell } from "./released-cell.ts";

type Span = ReleasedAddress & { status: ReleasedCell["status"]; span: readonly string[] };

/** The month of a label: `2024-04` of `2024-04`, `2024-04#12` and `2024-04@spring`. */
export function monthOfLabel(label: string): string {
  return label.slice(0, 7);
}

/** How many months a withheld month is carried forward; after that it stays withheld for good. */
export const CARRIED_MONTHS_MAX = 12;

/**
 * What earlier releases mean for the release of `period`, by proof class and measure: which labels were let out
 * together, which are still carried forward, and which cells had a release of the period already.
 */
export function pastReleases(spans: readonly Span[], period: string): (proof: string, measure: string) => Past {
  const pasts = new Map<string, { windows: Windows; withheld: Map<string, string[]>; released: Set<string> }>();
  for (const { proof, measure, unit, filter, status, span, period: own } of spans) {
    const name = `${proof}\n${measure}`;
    const past = pasts.get(name) ?? { windows: new Map(), withheld: new Map(), released: new Set<string>() };
    pasts.set(name, past);
    const key = latticeKey(unit, filter);
    if (own === period) {
      past.released.add(key);
    }
    if (status === "shown") {
      const windows = past.windows.get(key) ?? new Map<string, readonly string[]>();
      past.windows.set(key, windows);
      for (const label of span) {
        windows.set(label, span);
      }
    } else {
      past.withheld.set(key, [...(past.withheld.get(key) ?? []), ...span]);
    }
  }
  return (proof, measure) => {
    const past = pasts.get(`${proof}\n${measure}`);
    if (!past) {
      return { windows: new Map(), pending: new Map(), released: new Set() };
    }
    const pending = new Map<string, readonly string[]>();
    for (const [key, labels] of past.withheld) {
      const left = labels.filter((label) => isCarried(label, period) && !past.windows.get(key)?.has(label));
      if (left.length > 0) {
        pending.set(key, left.toSorted());
      }
    }
    return { windows: past.windows, pending, released: past.released };
  };
}

/** Whether answers of the label still wait for the release of `period`, a month. */
export function isCarried(label: string, period: string): boolean {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  const age = number(period) - number(monthOfLabel(label));
  return age >= 0 && age <= CARRIED_MONTHS_MAX;
}
