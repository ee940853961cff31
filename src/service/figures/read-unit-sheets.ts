import type { Period } from "../../core/figures/period.ts";
import { quizQuestions } from "../../core/figures/quiz-question.ts";
import type { AppraisalBeside, PairsBeside, QuizBeside } from "../../core/figures/unit-beside.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import { newestDefinition } from "../../store/surveys.ts";
import type { Caller, Deps } from "../deps.ts";
import { readAppraisal } from "./read-appraisal.ts";
import { readAppraisalPairs } from "./read-appraisal-pairs.ts";
import { type QuizResult, readQuiz } from "./read-quiz.ts";

type Place = { unit: string; period: Period };

const PUBLIC: Caller = { kind: "public" };

/** What the indicator's surveys tell of the unit by class of respondent. */
export async function readUnitAppraisals(
  deps: Deps,
  { unit, period }: Place,
  { indicator, surveys }: { indicator: string; surveys: Iterable<string> },
): Promise<AppraisalBeside[]> {
  const told: AppraisalBeside[] = [];
  for (const survey of surveys) {
    const read = await readAppraisal(deps, { survey, unit, period: period.kind, at: period.key, caller: PUBLIC });
    if (read.ok && read.value.status === "told" && read.value.rule?.indicator === indicator) {
      const title = (await newestDefinition(deps.db, survey))?.title ?? survey;
      const pairs = await pairsBeside(deps, survey, { unit, period });
      told.push({ title, points: read.value.rule.points, series: read.value.series, pairs });
    }
  }
  return told;
}

async function pairsBeside(deps: Deps, survey: string, { unit, period }: Place): Promise<PairsBeside[]> {
  const read = await readAppraisalPairs(deps, { survey, unit, period: period.kind, at: period.key, caller: PUBLIC });
  const series = read.ok ? read.value.series : [];
  return series.map(({ proof, units, pairs }) => ({
    ...{ proof, units },
    pairs: pairs.map(({ other, difference, low, high, raters, verdict }) => ({
      ...{ name: other.name, difference, low, high, raters, verdict },
    })),
  }));
}

/** The unit's accuracy in the questions of the surveys' spot checks, one list per class of proof. */
export async function readUnitQuizzes(
  deps: Deps,
  { unit, period }: Place,
  surveys: Iterable<string>,
): Promise<QuizBeside[]> {
  const told: QuizBeside[] = [];
  for (const survey of surveys) {
    const definition = await newestDefinition(deps.db, survey);
    if (definition && quizQuestions(definition).length > 0) {
      const read = await readQuiz(deps, { survey, unit, period: period.kind, at: period.key, caller: PUBLIC });
      const questions = read.ok ? read.value.questions : [];
      const proofs = new Set(questions.flatMap(({ series }) => series.map(({ proof }) => proof)));
      const { title } = definition;
      told.push(...[...proofs].map((proof) => ({ title, proof, questions: questions.map((one) => tell(one, proof)) })));
    }
  }
  return told;
}

function tell({ title, isKeyChanged, series }: QuizResult, proof: ProofClass): QuizBeside["questions"][number] {
  const own = series.find((one) => one.proof === proof)?.unit;
  return { title, isKeyChanged, answered: own?.answered ?? null, accuracy: own?.accuracy ?? null };
}
