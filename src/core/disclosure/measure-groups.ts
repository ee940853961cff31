import type { Cell } from "../figures/cell.ts";
import type { AnswerForm, CellMapping, Measure } from "../figures/cell-mapping.ts";
import type { CellTotals } from "./lattice.ts";

/** What the gate must know of a measure: whose answers it counts, and what its values say. */
export type GatedMeasure = {
  measure: string;
  /** `survey\nquestion` of every question that feeds it. */
  sources: ReadonlySet<string>;
  surveys: ReadonlySet<string>;
  form: AnswerForm;
  /** Values in the denominator, in one order; empty when answers are not told apart by a value. */
  values: readonly string[];
  /** Which of `values` are favourable; null where the measure has no share. */
  favourable: readonly boolean[] | null;
};

/** Measures over the very same answers: what is decided for the first holds for all. */
export type MeasureGroup = {
  leader: GatedMeasure;
  indicators: readonly GatedMeasure[];
  questions: readonly GatedMeasure[];
};

/** All measures of a deployment, grouped: each question with the indicators that it alone or with others feeds. */
export function measureGroups(mapping: CellMapping): MeasureGroup[] {
  const all = gatedMeasures(mapping);
  const indicators = all.filter(({ measure }) => measure.startsWith("indicator:"));
  const questions = all.filter(({ measure }) => measure.startsWith("question:"));
  const bySources = new Map<string, GatedMeasure[]>();
  for (const indicator of indicators) {
    const name = [...indicator.sources].sort().join("\t");
    bySources.set(name, [...(bySources.get(name) ?? []), indicator]);
  }
  const taken = new Set<string>();
  const groups = [...bySources.values()].flatMap((members): MeasureGroup[] => {
    const [leader] = members;
    const fed = questions.filter(
      ({ measure, sources }) => !taken.has(measure) && [...sources].every((source) => leader?.sources.has(source)),
    );
    for (const { measure } of fed) {
      taken.add(measure);
    }
    return leader ? [{ leader, indicators: members, questions: fed }] : [];
  });
  const rest = questions.filter(({ measure }) => !taken.has(measure));
  return [...groups, ...rest.map((leader) => ({ leader, indicators: [], questions: [leader] }))];
}

function gatedMeasures(mapping: CellMapping): GatedMeasure[] {
  const measures = new Map<string, { sources: Set<string>; surveys: Set<string>; form: AnswerForm; newest: Measure }>();
  for (const [key, { form, measures: fed }] of mapping) {
    const [survey = "", , question = ""] = key.split("\n");
    for (const measure of fed) {
      const known = measures.get(measure.measure);
      const entry = known ?? { sources: new Set(), surveys: new Set(), form, newest: measure };
      entry.sources.add(`${survey}\n${question}`);
      entry.surveys.add(survey);
      entry.newest = entry.newest.version <= measure.version ? measure : entry.newest;
      measures.set(measure.measure, entry);
    }
  }
  return [...measures].map(([measure, { newest, ...entry }]) => ({ measure, ...entry, ...valuesIn(newest) }));
}

function valuesIn(measure: Measure): Pick<GatedMeasure, "values" | "favourable"> {
  if (measure.of === "question") {
    return { values: measure.values.filter(({ valid }) => valid).map(({ value }) => value), favourable: null };
  }
  const { kind, values } = measure.meaning;
  const valid = values.filter((value) => value.valid);
  const isShare = (kind === "share" || kind === "accuracy") && valid.length > 0;
  return {
    values: valid.map(({ value }) => value),
    favourable: isShare ? valid.map(({ favourable }) => favourable) : null,
  };
}

/** A cell's valid answers by value, and how many people gave one. */
export function cellTotals({ form, values }: GatedMeasure, cell: Cell): CellTotals {
  const isTold = (form === "single" || form === "units") && values.length > 0;
  const counted = cell.of === "indicator" ? cell.counts.levels : cell.counts.values;
  const levels = isTold ? values.map((value) => counted[value] ?? 0) : [validOf(cell)];
  const valid = levels.reduce((sum, count) => sum + count, 0);
  return { levels, responses: form === "single" ? valid : Math.min(cell.counts.responses, valid) };
}

function validOf(cell: Cell): number {
  return cell.of === "indicator" ? cell.counts.valid : cell.counts.responses;
}
