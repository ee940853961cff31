import type { Day } from "../figures/period.ts";
import type { ProofClass } from "../responses/answer.ts";

/** Where an answer counts, as its link says. */
export type AnswerPlace = { unit: string; survey: string; channel: string; respondentClass: string; round: number };

/** Where, and on which days, one-time codes can be cast; null: from the first day on, or with no end. */
export type InvitedPlace = AnswerPlace & { wave: string | null; from: Day | null; to: Day | null };

/** One-time codes made together: how many, how many of them were cast by now, and where they may be cast. */
export type Invited = { made: Day; count: number; cast: number; places: readonly InvitedPlace[] };

/** Answers by code, counted alike. */
export type CastAnswers = AnswerPlace & { count: number };

/** Days whose answers are counted together; `wave`: those of the wave alone, null: those of no wave. */
export type ElectorateDays = { from: Day; to: Day; wave: string | null };

/** A cell whose electorate is looked for: `answered` people gave it an answer. */
export type ElectorateCell = {
  proof: ProofClass;
  filter: string;
  surveys: ReadonlySet<string>;
  days: ElectorateDays;
  answered: number;
  /** Whether answers on links of this unit count in the cell. */
  isIn(unit: string): boolean;
};

/**
 * How many could answer for a cell at most, as far as is known: its unit's population, and for answers by one-time code
 * the codes that could be cast in it on these days, whichever is less; null where neither is known. Where it is not known
 * which codes were cast in it, the fewest that can have been: those that can be cast nowhere else, those made last, or
 * those that are left and as many as were cast.
 */
export function electorateSize(
  known: { population: number | null; invited: readonly Invited[]; casts: readonly CastAnswers[] },
  cell: ElectorateCell,
): number | null {
  const codes = cell.proof === "token" ? codesFor(known, cell) : null;
  const sizes = [known.population, codes].filter((size) => size !== null);
  return sizes.length === 0 ? null : Math.min(...sizes);
}

function codesFor(
  { invited, casts }: { invited: readonly Invited[]; casts: readonly CastAnswers[] },
  cell: ElectorateCell,
): number | null {
  const batches = batchesFor(invited, cell);
  if (batches.length === 0) {
    return null;
  }
  const passing = casts.filter((row) => passes(row, cell));
  const cast = Math.max(
    cell.answered,
    passing.reduce((sum, { count }) => sum + count, 0),
  );
  const alone = batches.filter(({ places }) => places.every((place) => passes(place, cell)));
  const whole = [countOf(alone), countOf(batches), madeLast(batches, cast)].filter((count) => count >= cast);
  const unused = batches.reduce((sum, batch) => sum + batch.count - batch.cast, 0);
  return Math.min(...whole, unused + cast);
}

/**
 * The batches of which a code may be cast in the cell on its days, each with the places that are open then; where there is
 * none, as for what was entered for days before, those of any day.
 */
function batchesFor(invited: readonly Invited[], cell: ElectorateCell): Invited[] {
  const touching = invited.filter(({ count, places }) => count > 0 && places.some((place) => passes(place, cell)));
  const inTime = touching
    .filter(({ made }) => made <= cell.days.to)
    .map((batch) => ({ ...batch, places: batch.places.filter((place) => isOpenIn(place, cell.days)) }))
    .filter(({ places }) => places.some((place) => passes(place, cell)));
  return inTime.length > 0 ? inTime : touching;
}

function isOpenIn({ wave, from, to }: InvitedPlace, days: ElectorateDays): boolean {
  const isOfWave = wave === null || wave === days.wave;
  return isOfWave && (from === null || from <= days.to) && (to === null || to >= days.from);
}

function passes({ unit, survey, channel, respondentClass, round }: AnswerPlace, cell: ElectorateCell): boolean {
  const [name = "", value = ""] = cell.filter.split(/:(.*)/s);
  const isOfRound = round === (name === "round" ? Number(value) : 1);
  const own: Readonly<Record<string, string>> = { survey, live: survey, channel, class: respondentClass };
  return cell.surveys.has(survey) && cell.isIn(unit) && isOfRound && (own[name] ?? value) === value;
}

/** Of the batches made last, as many as account for all that were cast; nothing where all together do not. */
function madeLast(batches: readonly Invited[], cast: number): number {
  const days = [...new Set(batches.map(({ made }) => made))].sort();
  const latest = days.toReversed().find((day) => castOf(batches.filter(({ made }) => made >= day)) >= cast);
  return latest === undefined ? 0 : countOf(batches.filter(({ made }) => made >= latest));
}

const countOf = (batches: readonly Invited[]) => batches.reduce((sum, { count }) => sum + count, 0);
const castOf = (batches: readonly Invited[]) => batches.reduce((sum, { cast }) => sum + cast, 0);
