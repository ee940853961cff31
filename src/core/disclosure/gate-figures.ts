import { boundOf } from "./bound.ts";
import {
  byPeriods,
  byUnits,
  type FigureCounts,
  type FigurePlace,
  keyOf,
  type TreeOf,
  wholesOf,
} from "./figure-sums.ts";
import { type Candidate, gateCells } from "./gate.ts";
import type { ReleasedCell } from "./released-cell.ts";
import { nextTelling, untoldFigures } from "./untold-figures.ts";

export type FiguresInput = {
  candidates: readonly Candidate[];
  /** Newest counts imported before, by whether they are shown. */
  shown: readonly FigureCounts[];
  withheld: readonly FigureCounts[];
  treeOf: TreeOf;
  /** Of a place's unit, at the end of its period; null where nobody said how many there are. */
  populationOf(place: FigurePlace): number | null;
  answerCountMin: number;
};

/**
 * The disclosure gate (product rule 13) for imported counts. Nobody says that they add up, but a reader may try: so none
 * is shown that, less all that is shown inside it by units or by periods, leaves one to nine; the smallest new one inside
 * is withheld instead, then the next, or the figure itself; nor so many that any sums together tell too closely of one that
 * is not shown (`isCountSafe`). Where they reach 80% of the unit's population, and all but at most one agree, no more
 * than a bound is told (`boundOf`), though they may count cases. Of what was shown before nothing can be taken back.
 */
export function gateFigures(input: FiguresInput): ReleasedCell[] {
  const { candidates, shown, treeOf, answerCountMin } = input;
  const counts = new Map(shown.map((figure) => [keyOf(figure), figure.valid]));
  const fresh = new Map<string, FigurePlace>();
  const bounds = new Map<string, ReleasedCell["bound"]>();
  for (const cell of candidates) {
    const { unit, measure, period, answerCount } = cell;
    counts.delete(keyOf({ unit, measure, period }));
    const bound = boundFor(cell, input);
    if (bound === ">=0.95" || bound === "<=0.05") {
      bounds.set(keyOf({ unit, measure, period }), bound);
    }
    if (answerCount >= answerCountMin && bound === null) {
      counts.set(keyOf({ unit, measure, period }), answerCount);
      fresh.set(keyOf({ unit, measure, period }), { unit, measure, period });
    }
  }
  const withhold = (away: FigurePlace) => {
    counts.delete(keyOf(away));
    fresh.delete(keyOf(away));
  };
  const table = { counts, treeOf };
  hideFewLeft(
    table,
    candidates.flatMap((place) => wholesOf(place, treeOf)),
    { fresh, withhold, min: answerCountMin },
  );
  const untold = untoldFigures({ ...input, told: counts });
  const withholdToo = (away: FigurePlace) => {
    withhold(away);
    untold.waiting.push(keyOf(away));
  };
  for (let away = nextTelling(untold, fresh); away.length > 0; away = nextTelling(untold, fresh)) {
    away.forEach(withholdToo);
    const touched = away.flatMap((place) => wholesOf(place, treeOf));
    hideFewLeft(table, touched, { fresh, min: answerCountMin, withhold: withholdToo });
  }
  const isHidden = (cell: Candidate) => cell.answerCount >= answerCountMin && !fresh.has(keyOf(cell));
  const cells = gateCells(
    candidates.map((cell) => (isHidden(cell) ? { ...cell, answerCount: 0 } : cell)),
    answerCountMin,
  );
  return cells.map((cell): ReleasedCell => {
    const bound = bounds.get(keyOf(cell)) ?? null;
    return bound === null ? cell : { ...cell, status: "bounded", bound };
  });
}

function boundFor(
  { unit, measure, period, counts }: Candidate,
  { populationOf, answerCountMin }: FiguresInput,
): ReturnType<typeof boundOf> {
  if (!("favourable" in counts) || counts.valid < answerCountMin) {
    return null;
  }
  const { favourable, valid } = counts;
  const totals = { levels: [favourable, valid - favourable], responses: valid };
  return boundOf(totals, [true, false], populationOf({ unit, measure, period }));
}

type Table = { counts: Map<string, number>; treeOf: TreeOf };

type Hiding = { fresh: ReadonlyMap<string, FigurePlace>; min: number; withhold(away: FigurePlace): void };

/** Withholds until none of the places, nor one that holds what was withheld, leaves too few. */
function hideFewLeft(table: Table, places: readonly FigurePlace[], { fresh, min, withhold }: Hiding): void {
  const waiting = new Map(places.map((place) => [keyOf(place), place]));
  for (const [key, whole] of waiting) {
    waiting.delete(key);
    const away = nextAway(table, whole, fresh, min);
    if (away !== null) {
      withhold(away);
      for (const place of [whole, ...wholesOf(away, table.treeOf)]) {
        waiting.set(keyOf(place), place);
      }
    }
  }
}

/** What to withhold, where a figure less its parts leaves too few; null where it does not, or nothing new would help. */
function nextAway(
  table: Table,
  whole: FigurePlace,
  fresh: ReadonlyMap<string, FigurePlace>,
  min: number,
): FigurePlace | null {
  const count = table.counts.get(keyOf(whole));
  const ways = count === undefined ? [] : [byUnits(whole, table.treeOf), byPeriods(whole)];
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

type Told = { valid: number; figures: { place: FigurePlace; valid: number }[] };

const NOTHING: Told = { valid: 0, figures: [] };

/** All that is shown of a place: itself, or what is shown inside it, by units or by periods, whichever holds more. */
function toldIn(table: Table, place: FigurePlace): Told {
  const valid = table.counts.get(keyOf(place));
  if (valid !== undefined) {
    return { valid, figures: [{ place, valid }] };
  }
  return [byUnits(place, table.treeOf), byPeriods(place)]
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
