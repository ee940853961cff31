import type { UnitTree } from "../units/unit-tree.ts";

type Counts = { invited: number; cast: number };

/** Codes made together: the units on whose links they could be cast, how many there were and how many were cast. */
export type CastBatch = Counts & { units: readonly string[] };

/** A unit's codes and how many were cast; both null where withheld, with the first higher unit that is told, or null. */
export type Turnout = { unit: string; counts: Counts | null; toldAt: string | null };

export type TurnoutInput = {
  /** By question that nobody can leave out: how many answers by code the unit's shown cells add up to. */
  answeredOf(unit: string): readonly number[];
  min: number;
};

type Counted = Counts & { unit: string };

/**
 * The turnout of every unit that a batch reaches, sorted by code. Told is only what says nothing new of the answers: all
 * codes that could be cast there could be cast nowhere else, and those cast are as many as the answers that shown cells
 * add up to. At least `min` codes stayed unused; and what is left of a unit less those told below it is no code or at
 * least `min` unused ones, and none or as many cast, so that no difference of told units tells of a few. Higher units first.
 */
export function tellTurnouts(
  tree: Pick<UnitTree, "has" | "ancestorsOf">,
  batches: readonly CastBatch[],
  { answeredOf, min }: TurnoutInput,
): Turnout[] {
  const above = (unit: string) => (tree.has(unit) ? tree.ancestorsOf(unit) : [unit]);
  const units = [...new Set(batches.flatMap((batch) => batch.units.flatMap(above)))].sort();
  const tellable = units
    .flatMap((unit) => countedIn(unit, batches, above) ?? [])
    .filter(({ unit, invited, cast }) => invited - cast >= min && answeredOf(unit).includes(cast));
  const told = safeTogether(tellable, above, min);
  return units.map((unit) => {
    const counts = told.get(unit) ?? null;
    return { unit, counts, toldAt: counts ? null : (above(unit).find((each) => told.has(each)) ?? null) };
  });
}

/** The codes of a unit and those below it; null where some of them could be cast outside. */
function countedIn(
  unit: string,
  batches: readonly CastBatch[],
  above: (unit: string) => readonly string[],
): Counted | null {
  const isIn = (other: string) => above(other).includes(unit);
  const touching = batches.filter(({ units }) => units.some(isIn));
  if (!touching.every(({ units }) => units.every(isIn))) {
    return null;
  }
  return touching.reduce<Counted>(
    (sum, { invited, cast }) => ({ unit, invited: sum.invited + invited, cast: sum.cast + cast }),
    { unit, invited: 0, cast: 0 },
  );
}

function safeTogether(
  tellable: readonly Counted[],
  above: (unit: string) => readonly string[],
  min: number,
): ReadonlyMap<string, Counts> {
  const told = new Map<string, Counts>();
  const rests = new Map<string, Counts>();
  const inTurn = tellable.toSorted(
    (one, other) => above(one.unit).length - above(other.unit).length || unusedOf(other) - unusedOf(one),
  );
  for (const { unit, invited, cast } of inTurn) {
    const higher = above(unit).find((each) => told.has(each));
    const whole = higher === undefined ? undefined : rests.get(higher);
    const rest = whole && { invited: whole.invited - invited, cast: whole.cast - cast };
    if (!rest || isSafeRest(rest, min)) {
      told.set(unit, { invited, cast });
      rests.set(unit, { invited, cast });
      if (higher !== undefined && rest) {
        rests.set(higher, rest);
      }
    }
  }
  return told;
}

function isSafeRest(rest: Counts, min: number): boolean {
  return rest.invited === 0 || (unusedOf(rest) >= min && (rest.cast === 0 || rest.cast >= min));
}

function unusedOf({ invited, cast }: Counts): number {
  return invited - cast;
}
