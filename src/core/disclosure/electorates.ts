import type { ProofClass } from "../responses/answer.ts";
import type { UnitChange } from "../units/unit-change.ts";
import type { UnitTree } from "../units/unit-tree.ts";
import { type CastAnswers, type ElectorateDays, electorateSize, type Invited } from "./electorate-size.ts";
import type { GatedMeasure } from "./measure-groups.ts";

type Tree = Pick<UnitTree, "has" | "ancestorsOf"> & {
  statementOf(unit: string): Pick<UnitChange, "population"> | null;
};

/** Answers by code, by each unit they count in; under `EVERYWHERE` all of them. */
export type CastsByUnit = ReadonlyMap<string, readonly CastAnswers[]>;

/** A cell as the gate knows it; `casts`: what is known of the answers by code of its days. */
export type CountedCell = {
  unit: string;
  filter: string;
  proof: ProofClass;
  measure: Pick<GatedMeasure, "surveys" | "form">;
  days: ElectorateDays;
  answered: number;
  casts: readonly CastsByUnit[];
};

/** How many could answer for a cell at most (`electorateSize`); null where that is not known. */
export type Electorates = (cell: CountedCell) => number | null;

/** No unit's code. */
const EVERYWHERE = "";

/**
 * The electorates of all cells under one tree, live totals (`live:ID`) included. Codes of surveys for officials count in
 * cells of that survey alone; units that are rated can be by all codes of the survey, wherever they are cast.
 */
export function electorates(
  tree: Tree,
  { invited, officialsOnly }: { invited: readonly Invited[]; officialsOnly: ReadonlySet<string> },
): Electorates {
  const invitedIn = byUnitAbove(tree, invited, ({ places }) => places.map(({ unit }) => unit));
  return ({ unit, filter, proof, measure, days, answered, casts }) => {
    const isRated = measure.form === "units";
    const place = isRated ? EVERYWHERE : unit;
    const isLive = filter.startsWith("live:");
    const isOfSurvey = isLive || filter.startsWith("survey:");
    const isOwn = isLive || filter === "own";
    return electorateSize(
      {
        population: tree.statementOf(unit)?.population ?? null,
        invited: invitedIn.get(place) ?? [],
        casts: casts.flatMap((each) => each.get(place) ?? []),
      },
      {
        ...{ proof, filter, days, answered },
        surveys: new Set([...measure.surveys].filter((survey) => isOfSurvey || !officialsOnly.has(survey))),
        isIn: (other) => isRated || other === unit || (!isOwn && aboveIn(tree, other).includes(unit)),
      },
    );
  };
}

/** Items by each unit that they count in: their own and all above it; and everywhere. */
export function byUnitAbove<Item>(
  tree: Pick<UnitTree, "has" | "ancestorsOf">,
  items: readonly Item[],
  unitsOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const byUnit = new Map<string, Item[]>([[EVERYWHERE, [...items]]]);
  for (const item of items) {
    for (const unit of new Set(unitsOf(item).flatMap((own) => aboveIn(tree, own)))) {
      const known = byUnit.get(unit) ?? [];
      byUnit.set(unit, known);
      known.push(item);
    }
  }
  return byUnit;
}

function aboveIn(tree: Pick<UnitTree, "has" | "ancestorsOf">, unit: string): readonly string[] {
  return tree.has(unit) ? tree.ancestorsOf(unit) : [unit];
}
