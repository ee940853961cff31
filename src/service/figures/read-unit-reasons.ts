import type { Period } from "../../core/figures/period.ts";
import type { ReasonsBeside } from "../../core/figures/unit-beside.ts";
import { levelsOf } from "../../core/surveys/scale.ts";
import type { RatingQuestion } from "../../core/surveys/survey.ts";
import { questionsOfIndicator } from "../../store/indicators.ts";
import { newestDefinition } from "../../store/surveys.ts";
import type { Caller, Deps } from "../deps.ts";
import { type QuestionResult, readResults } from "./read-results.ts";

const PUBLIC: Caller = { kind: "public" };

/**
 * The reasons given in the period with low ratings of the indicator's own question, most named first; of the surveys
 * that anyone may read.
 */
export async function readUnitReasons(
  deps: Deps,
  { unit, period }: { unit: string; period: Period },
  indicator: string,
): Promise<ReasonsBeside[]> {
  const told: ReasonsBeside[] = [];
  for (const [survey, own] of await questionsOfIndicator(deps.db, indicator)) {
    const read = await readResults(deps, { survey, unit, period: period.kind, at: period.key, caller: PUBLIC });
    const definition = read.ok ? await newestDefinition(deps.db, survey) : null;
    for (const question of definition?.questions ?? []) {
      if (read.ok && question.type === "rating" && question.reasons && own.has(question.id)) {
        told.push(...reasonsOf(question, read.value.questions));
      }
    }
  }
  return told;
}

function reasonsOf(question: RatingQuestion, results: readonly QuestionResult[]): ReasonsBeside[] {
  const { reasons } = question;
  const seriesOf = (id: string) => results.find((result) => result.id === id)?.series ?? [];
  const low = levelsOf(question.scale).filter(({ valid, value }) => valid && value <= (reasons?.atOrBelow ?? 0));
  const highest = low.toSorted((one, other) => other.value - one.value)[0];
  return seriesOf(`${question.id}.reasons`).flatMap(({ proof, counts, answered, span }): ReasonsBeside[] => {
    if (counts === null || answered === null || !highest || !reasons) {
      return [];
    }
    const ratings = seriesOf(question.id).find((series) => series.proof === proof)?.counts ?? null;
    const labels = new Map(reasons.options.map(({ value, label }) => [value, label]));
    const named = [...new Set([...labels.keys(), ...Object.keys(counts)])].map((value) => ({
      label: labels.get(value) ?? value,
      count: counts[value] ?? 0,
    }));
    return [
      {
        ...{ title: question.title, proof, answered, below: highest.label },
        asked: ratings && low.reduce((sum, { value }) => sum + (ratings[String(value)] ?? 0), 0),
        counts: named.toSorted((one, other) => other.count - one.count),
        ...(span && { span }),
      },
    ];
  });
}
