import { type CalendarKind, kindOfKey, parsePeriod, periodOf, periodsBetween } from "../figures/period.ts";
import type { UnitTree } from "../units/unit-tree.ts";
import { type Candidate, gateCells } from "./gate.ts";
import type { ReleasedCell } from "./released-cell.ts";

/** Imported counts that are shown already, newest versions: how many answers each holds. */
export type ShownFigure = Pick<ReleasedCell, "unit" | "measure" | "period"> & { valid: number };

export type FiguresInput = {
  candidates: readonly Candidate[];
  shown: readonly ShownFigure[];
  /** The tree of a month. */
  treeOf(month: string): Pick<UnitTree, "has" | "childrenOf" | "ancestorsOf">;
  answerCountMin: number;
};

type Place = { measure: string; unit: string; period: string };

const PARTS_OF: Readonly<Partial<Record<CalendarKind, CalendarKind>>> = { year: "quarter", quarter: "month" };

/**
 * The disclosure gate (product rule 13) for imported counts. Nobody says that they add up, but a reader may try: so none
 * is shown that, less all that is shown inside it by units or by periods, leaves one to nine; the smallest new one inside
 * is withheld instead, then the next, or the figure itself. Of what was shown before nothing can be taken back. Limit:
 * differences of a figure and its parts are looked at, not every sum that could be solved for.
 */
export function gateFigures({ candidates, shown, treeOf, answerCountMin }: FiguresInput): ReleasedCell[] {
  const counts = new Map(shown.map((figure) => [keyOf(figure), figure.valid]));
  const fresh = new Map<string, Place>();
  for (const { unit, measure, period, answerCount } of candidates) {
    counts.delete(keyOf({ unit, measure, period }));
    if (answerCount >= answerCountMin) {
      counts.set(keyOf({ unit, measure, period }), answerCount);
      fresh.set(keyOf({ unit, measure, period }), { unit, measure, period });
    }
  }
  const table = { counts, treeOf };
  const waiting = new Map(
    candidates.flatMap((place) => wholesOf(table, place).map((whole) => [keyOf(whole), whole] as const)),
  );
  for (const [key, whole] of waiting) {
    waiting.delete(key);
    const away = nextAway(table, whole, fresh, answerCountMin);
    if (away !== null) {
      counts.delete(keyOf(away));
      fresh.delete(keyOf(away));
      for (const place of [whole, ...wholesOf(table, away)]) {
        waiting.set(keyOf(place), place);
      }
    }
  }
  const isHidden = (cell: Candidate) => cell.answerCount >= answerCountMin && !fresh.has(keyOf(cell));
  return gateCells(
    candidates.map((cell) => (isHidden(cell) ? { ...cell, answerCount: 0 } : cell)),
    answerCountMin,
  );
}

type Table = { counts: Map<string, number>; treeOf: FiguresInput["treeOf"] };

/** What to withhold, where a figure less its parts leaves too few; null where it does not, or nothing new would help. */
function nextAway(table: Table, whole: Place, fresh: ReadonlyMap<string, Place>, min: number): Place | null {
  const count = table.counts.get(keyOf(whole));
  const ways = count === undefined ? [] : [byUnits(whole, table), byPeriods(whole)];
  for (const parts of ways) {
    const told = parts.map((part) => toldIn(table, part));
    const left = (count ?? 0) - told.reduce((sum, { valid }) => sum + valid, 0);
    if (left > 0 && left < min) {
      const inside = told.flatMap(({ figures }) => figures).filter(({ place }) => fresh.has(keyOf(place)));
      const [smallest] = inside.toSorted((a, b) => a.valid - b.valid || (keyOf(a.place) < keyOf(b.place) ? -1 : 1));
      const away = smallest?.place ?? (fresh.has(keyOf(whole)) ? whole : null);
      if (away !== null) {
        return away;
      }
    }
  }
  return null;
}

type Told = { valid: number; figures: { place: Place; valid: number }[] };

const NOTHING: Told = { valid: 0, figures: [] };

/** All that is shown of a place: itself, or what is shown inside it, by units or by periods, whichever holds more. */
function toldIn(table: Table, place: Place): Told {
  const valid = table.counts.get(keyOf(place));
  if (valid !== undefined) {
    return { valid, figures: [{ place, valid }] };
  }
  return [byUnits(place, table), byPeriods(place)]
    .map((parts) =>
      parts
        .map((part) => toldIn(table, part))
        .reduce(
          (sum, part) => ({ valid: sum.valid + part.valid, figures: [...sum.figures, ...part.figures] }),
          NOTHING,
        ),
    )
    .reduce((most, told) => (told.valid > most.valid ? told : most));
}

function byUnits(place: Place, { treeOf }: Table): Place[] {
  return treeOf(lastMonthOf(place.period))
    .childrenOf(place.unit)
    .map((unit) => ({ ...place, unit }));
}

function byPeriods(place: Place): Place[] {
  const kind = kindOfKey(place.period);
  const [parts, period] = kind === null ? [undefined, null] : [PARTS_OF[kind], parsePeriod(kind, place.period)];
  return parts && period
    ? periodsBetween(parts, period.from, period.to).map(({ key }) => ({ ...place, period: key }))
    : [];
}

/** The place itself and all that holds it: units above, longer periods. */
function wholesOf({ treeOf }: Table, { measure, unit, period }: Place): Place[] {
  const kind = kindOfKey(period);
  const from = kind === null ? undefined : parsePeriod(kind, period)?.from;
  const longer = from === undefined ? [] : [periodOf("quarter", from).key, periodOf("year", from).key];
  const tree = treeOf(lastMonthOf(period));
  const units = tree.has(unit) ? tree.ancestorsOf(unit) : [unit];
  return [...new Set([period, ...longer])].flatMap((each) =>
    units.map((above) => ({ measure, unit: above, period: each })),
  );
}

/** Of a wave, whose parts have no figures of their own, any month will do. */
function lastMonthOf(period: string): string {
  const kind = kindOfKey(period);
  const to = kind === null ? undefined : parsePeriod(kind, period)?.to;
  return (to ?? "9999-12-31").slice(0, 7);
}

function keyOf({ measure, unit, period }: Place): string {
  return `${measure}\n${unit}\n${period}`;
}
