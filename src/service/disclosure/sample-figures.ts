import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import type { ResponseProof } from "../../core/responses/answer.ts";
import type { SampleClass } from "../../core/samples/sample-class.ts";
import { sampleFigures as figuresOfClass, type SampleResponse } from "../../core/samples/sample-figures.ts";
import type { SamplePlan } from "../../core/samples/sample-plan.ts";
import { answeredPerson, answeredValue } from "../../core/samples/sampled-answer.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { type IndicatorSource, indicatorMapping } from "../../store/indicators.ts";
import { answerCountMin, releasedAt } from "../../store/releases.ts";
import { type SampleRow, sampleRows } from "../../store/sample-rows.ts";
import { findSamplePlan, linksOfWave, newSampleFigures, type SampleKey, samplesDue } from "../../store/samples.ts";
import { allUnitChanges } from "../../store/units.ts";
import { findWave } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/**
 * Computes and lets out, once, the weighted figures of every wave that had its release and has a stated sample. While no
 * proof class can be weighted nothing is let out, so that the plan can still be put right.
 */
export async function releaseSampleFigures(deps: Deps): Promise<void> {
  for (const key of await samplesDue(deps.db)) {
    const plan = await findSamplePlan(deps.db, key);
    const figures = await sampleFigures(deps, key);
    if (plan && figures?.some(({ status }) => status === "weighted")) {
      await deps.db.batch([newSampleFigures(key, { plan, figures, releasedOn: deps.today() })]);
    }
  }
}

/**
 * The weighted figures of a released wave by proof class, from its answers and its stated sample; null where either is
 * missing. Told is only a unit's figure whose plain cell of this survey is shown, on the very same answers.
 */
export async function sampleFigures(deps: Deps, key: SampleKey): Promise<SampleClass[] | null> {
  const plan = await findSamplePlan(deps.db, key);
  const wave = await findWave(deps.db, key.survey, key.wave);
  if (!plan || !wave) {
    return null;
  }
  const { survey } = key;
  await deps.responseWriter.settle();
  const rows = await sampleRows(deps.db, { survey, from: wave.fromDay, to: wave.toDay });
  const sources = (await indicatorMapping(deps.db)).sources.filter((source) => source.survey === survey);
  const reader = new ResponseReader(plan, sources, await treesOf(deps, rows));
  const min = await answerCountMin(deps.db);
  const classes: SampleClass[] = [];
  // By the links, not by what was answered: a class of few answers looks like one of none.
  for (const proof of new Set((await linksOfWave(deps.db, key)).map((link) => link.proof))) {
    const responses = rows.filter((row) => row.proof === proof).map((row) => reader.read(row));
    const shown = await shownCounts(deps, key, proof, responses);
    const isTold = ({ unit, indicator, valid }: { unit: string; indicator: string; valid: number }) =>
      valid >= min && shown.get(`${unit}\n${indicator}`) === valid;
    classes.push(figuresOfClass(proof, responses, plan, isTold));
  }
  return classes;
}

async function treesOf(deps: Deps, rows: readonly SampleRow[]): Promise<ReadonlyMap<string, UnitTree>> {
  const changes = await allUnitChanges(deps.db);
  return new Map([...new Set(rows.map(({ month }) => month))].map((month) => [month, unitTreeAt(changes, month)]));
}

/** Valid answers of the plain cells that are shown, by unit and indicator. */
async function shownCounts(
  deps: Deps,
  { survey, wave }: SampleKey,
  proof: ResponseProof,
  responses: readonly SampleResponse[],
): Promise<ReadonlyMap<string, number>> {
  const units = [...new Set(responses.flatMap((response) => [...response.units]))];
  const indicators = new Set(responses.flatMap(({ values }) => [...values.keys()]));
  const counts = new Map<string, number>();
  for (const indicator of indicators) {
    const place = { units, measure: `indicator:${indicator}`, kind: "wave", period: wave } as const;
    for (const cell of (await releasedAt(deps.db, { ...place, filter: `survey:${survey}` })) as IndicatorCell[]) {
      if (cell.proof === proof && cell.status === "shown" && cell.counts) {
        counts.set(`${cell.unit}\n${indicator}`, cell.counts.valid);
      }
    }
  }
  return counts;
}

/** Turns stored answers into what the weights and shares need. */
class ResponseReader {
  readonly #plan: SamplePlan;
  readonly #sources: readonly IndicatorSource[];
  readonly #trees: ReadonlyMap<string, UnitTree>;

  constructor(plan: SamplePlan, sources: readonly IndicatorSource[], trees: ReadonlyMap<string, UnitTree>) {
    this.#plan = plan;
    this.#trees = trees;
    const newest = new Map<string, number>();
    for (const { key, version } of sources) {
      newest.set(key, Math.max(version, newest.get(key) ?? 0));
    }
    // As in every cell, only the highest version of a formula counts.
    this.#sources = sources.filter(({ key, version }) => version === newest.get(key));
  }

  read({ unit, month, revision, answers }: SampleRow): SampleResponse {
    const tree = this.#trees.get(month);
    const units = tree?.has(unit) ? tree.ancestorsOf(unit) : [unit];
    const values = this.#sources
      .filter((source) => source.revision === revision)
      .flatMap(({ key, question, meaning }) => {
        const value = answeredValue(meaning, question, answers);
        return value === null ? [] : [[key, { kind: meaning.kind, value }] as const];
      });
    const stratumOf = (code: string) => this.#plan.strata.find((stratum) => stratum.units.includes(code))?.name;
    return {
      ...{ unit, units, values: new Map(values) },
      stratum: units.map(stratumOf).find((name) => name !== undefined) ?? null,
      person: answeredPerson(Object.keys(this.#plan.margins), answers),
    };
  }
}
