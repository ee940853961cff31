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
  /** The values by version; those above are of the newest. */
  versions?: ReadonlyMap<number, MeasureValues>;
};

type MeasureValues = Pick<GatedMeasure, "values" | "favourable">;

/** Measures over the very same answers: what is decided for the first holds for all. */
export type MeasureGroup = {
  /** Of everything that feeds what the leader's sources feed: see `Editions`. */
  system: string;
  leader: GatedMeasure;
  indicators: readonly GatedMeasure[];
  questions: readonly GatedMeasure[];
};

/**
 * All measures of a deployment, grouped: each question with the indicators that it alone or with other surveys' feeds; by
 * itself where its survey fed them from another question too.
 */
export function measureGroups(mapping: CellMapping): MeasureGroup[] {
  const all = gatedMeasures(mapping);
  const systems = new Map(
    [...mapping.values()].flatMap(({ measures, system }) => measures.map((own) => [own.measure, system])),
  );
  const systemOf = ({ measure }: GatedMeasure) => systems.get(measure) ?? measure;
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
      ({ measure, sources }) => !taken.has(measure) && [...sources].every((source) => isOnlySource(leader, source)),
    );
    for (const { measure } of fed) {
      taken.add(measure);
    }
    return leader ? [{ system: systemOf(leader), leader, indicators: members, questions: fed }] : [];
  });
  const rest = questions.filter(({ measure }) => !taken.has(measure));
  return [
    ...groups,
    ...rest.map((leader) => ({ system: systemOf(leader), leader, indicators: [], questions: [leader] })),
  ];
}

function isOnlySource(measure: GatedMeasure | undefined, source: string): boolean {
  const ofSurvey = (own: string) => own.startsWith(source.slice(0, source.indexOf("\n") + 1));
  return [...(measure?.sources ?? [])].filter(ofSurvey).join() === source;
}

type Entry = { sources: Set<string>; surveys: Set<string>; form: AnswerForm; versions: Map<number, MeasureValues> };

function gatedMeasures(mapping: CellMapping): GatedMeasure[] {
  const measures = new Map<string, Entry>();
  for (const [key, { form, measures: fed }] of mapping) {
    const [survey = "", , question = ""] = key.split("\n");
    for (const measure of fed) {
      const known = measures.get(measure.measure);
      const entry = known ?? { sources: new Set(), surveys: new Set(), form, versions: new Map() };
      entry.sources.add(`${survey}\n${question}`);
      entry.surveys.add(survey);
      entry.versions.set(measure.version, valuesIn(measure, entry.versions.get(measure.version)));
      measures.set(measure.measure, entry);
    }
  }
  return [...measures].map(([measure, entry]) => {
    const newest = entry.versions.get(Math.max(...entry.versions.keys()));
    return { measure, ...entry, ...(newest ?? { values: [], favourable: null }) };
  });
}

/** The measure as it was in one version; of counts without a version, as it is. */
export function atVersion(measure: GatedMeasure, version: number | null | undefined): GatedMeasure {
  return { ...measure, ...measure.versions?.get(version ?? Number.NaN) };
}

/** Options of a question may come and go within a version: `known` are those of its other revisions. */
function valuesIn(measure: Measure, known?: MeasureValues): MeasureValues {
  if (measure.of === "question") {
    const own = measure.values.filter(({ valid }) => valid).map(({ value }) => value);
    return { values: [...new Set([...(known?.values ?? []), ...own])], favourable: null };
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
export function cellTotals(measure: GatedMeasure, cell: Cell): CellTotals {
  const { form, values } = atVersion(measure, cell.formulaVersion);
  const isTold = (form === "single" || form === "units") && values.length > 0;
  const counted = cell.of === "indicator" ? cell.counts.levels : cell.counts.values;
  const levels = isTold ? values.map((value) => counted[value] ?? 0) : [validOf(cell)];
  const valid = levels.reduce((sum, count) => sum + count, 0);
  return { levels, responses: form === "single" ? valid : Math.min(cell.counts.responses, valid) };
}

function validOf(cell: Cell): number {
  return cell.of === "indicator" ? cell.counts.valid : cell.counts.responses;
}
