import {
  type CellMapping,
  cellMapping,
  type MappedIndicator,
  type MappedRevision,
} from "../../../src/core/figures/cell-mapping.ts";
import type { TallyRow } from "../../../src/core/figures/counts.ts";
import type { IndicatorMeaning, Question, SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";
import { type UnitTree, unitTreeAt } from "../../../src/core/units/unit-tree.ts";

export const OVERALL: Question = {
  id: "overall",
  type: "rating",
  title: "满意吗",
  required: true,
  scale: "satisfaction5",
};

/** Five official levels and "don't know", outside the denominator. */
export const SATISFACTION: IndicatorMeaning = {
  kind: "share",
  values: ["5", "4", "3", "2", "1", "0"].map((value) => ({
    value,
    label: value,
    valid: value !== "0",
    favourable: Number(value) >= 3,
  })),
};

/** A tree from child → parent. */
export function treeOf(parents: Readonly<Record<string, string | null>>): UnitTree {
  const changes = Object.entries(parents).map(
    ([code, parent]): UnitChange => ({
      code,
      change: 1,
      holdsFrom: BEGINNING,
      name: code,
      kind: "office",
      parent,
      until: null,
      successor: null,
      population: null,
      targets: {},
    }),
  );
  return unitTreeAt(changes, "2019-09");
}

export const CITY = treeOf({ city: null, east: "city", west: "city", ash: "west" });

/** A tally row; by default one "5" to `overall` in `ash`, over an open link of survey `hotline`. */
export function row(more: Partial<TallyRow>): TallyRow {
  return {
    survey: "hotline",
    revision: 1,
    question: "overall",
    value: "5",
    unit: "ash",
    channel: "phone",
    respondentClass: "",
    proof: "open",
    origin: "given",
    round: 1,
    flag: "",
    count: 1,
    sum: 0,
    sumOfSquares: 0,
    ...more,
  };
}

export function revisionOf(
  questions: readonly Question[],
  more: Partial<MappedRevision & SurveyDefinition> = {},
): MappedRevision {
  const { survey = "hotline", revision = 1, results = "public" } = more;
  return { survey, revision, definition: { title: "问卷", live: false, results, questions, indicators: [] } };
}

export function feeds(more: Partial<MappedIndicator> = {}): MappedIndicator {
  return {
    survey: "hotline",
    revision: 1,
    question: "overall",
    key: "satisfaction",
    version: 1,
    meaning: SATISFACTION,
    wording: "w1",
    ...more,
  };
}

export const HOTLINE: CellMapping = cellMapping([revisionOf([OVERALL])], [feeds()]);
