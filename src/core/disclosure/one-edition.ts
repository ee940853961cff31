import { isSameEdition, newestIn } from "../figures/editions.ts";
import type { LabelCells, Past } from "./gate-measures.ts";
import { atVersion, type GatedMeasure, type MeasureGroup } from "./measure-groups.ts";

/**
 * Of the labels of now those of the newest edition of a system, and of the lattice all that may be added to them: what
 * was given in another edition is in no sum with theirs.
 */
export function ofOneEdition(
  { labels, lattice }: { labels: readonly string[]; lattice: readonly LabelCells[] },
  system: string,
): { labels: readonly string[]; lattice: readonly LabelCells[] } {
  const editionsOf = (some: readonly LabelCells[]) => some.map(({ editions }) => editions);
  const newest = new Map([
    ...newestIn(editionsOf(lattice), system),
    ...newestIn(editionsOf(lattice.filter(({ label }) => labels.includes(label))), system),
  ]);
  const own = lattice.filter(({ editions }) => isSameEdition(editions, newest, system));
  const away = new Set(lattice.filter((label) => !own.includes(label)).map(({ label }) => label));
  return { labels: labels.filter((label) => !away.has(label)), lattice: own };
}

/** The group with its measures as these labels count them, led by the first that counts anything; null without one. */
export function groupIn(lattice: readonly LabelCells[], group: MeasureGroup): MeasureGroup | null {
  const at = (measure: GatedMeasure) => {
    const [cell] = lattice.flatMap(({ cells }) => [...(cells.get(measure.measure)?.values() ?? [])].slice(0, 1));
    return atVersion(measure, cell?.formulaVersion);
  };
  const [indicators, questions] = [group.indicators.map(at), group.questions.map(at)];
  const leader = [...indicators, ...questions].find(({ measure }) => lattice.some(({ cells }) => cells.has(measure)));
  return leader ? { ...group, indicators, questions, leader } : null;
}

/** What is carried forward of these labels alone. */
export function pendingIn(pending: Past["pending"], lattice: readonly LabelCells[]): Past["pending"] {
  const known = new Set(lattice.map(({ label }) => label));
  return new Map(
    [...pending].flatMap(([key, labels]) => {
      const own = labels.filter((label) => known.has(label));
      return own.length > 0 ? [[key, own] as const] : [];
    }),
  );
}
