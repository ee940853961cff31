import type { ReleasedCell, ReleasedQuestionCounts } from "../../core/disclosure/released-cell.ts";
import type { Period, PeriodKind } from "../../core/figures/period.ts";
import {
  type ClusteredAccuracy,
  clusteredAccuracy,
  type QuizAccuracy,
  quizAccuracy,
} from "../../core/figures/quiz-accuracy.ts";
import { hasSameKey, type QuizQuestion, quizCountsOf, quizQuestions } from "../../core/figures/quiz-question.ts";
import type { LocalText } from "../../core/local-text.ts";
import { invalid } from "../../core/refusal.ts";
import { PROOF_CLASSES, type ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { answerCountMin, releasedAt, releasedQuestions } from "../../store/releases.ts";
import { allRevisions } from "../../store/surveys.ts";
import { allUnitChanges, findUnit } from "../../store/units.ts";
import type { Caller, Deps } from "../deps.ts";
import { findPeriod } from "./find-period.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";

export type QuizInput = { survey: string; unit: string; period: PeriodKind; at: string | null; caller: Caller };

/** A unit's accuracy; all null where too few answered. */
export type UnitAccuracy = {
  code: string;
  name: LocalText;
  correct: number | null;
  answered: number | null;
  accuracy: QuizAccuracy["accuracy"];
};

/** `overall`: over the children as clusters. `isKeyChanged`: a revision took other options for correct, so nothing is told. */
export type QuizResult = {
  id: string;
  title: LocalText;
  isKeyChanged: boolean;
  series: readonly {
    proof: ProofClass;
    unit: UnitAccuracy;
    units: readonly UnitAccuracy[];
    overall: ClusteredAccuracy | null;
  }[];
};
export type SurveyQuiz = { survey: string; period: PeriodKind; at: string | null; questions: readonly QuizResult[] };

type Sheet = { input: QuizInput; tree: UnitTree; period: Period; min: number };

/** Accuracy per quiz question of a unit and its children, from released question cells; there is no score of a person. */
export async function readQuiz(deps: Deps, input: QuizInput): Promise<Result<SurveyQuiz>> {
  const [unit, definition] = [await findUnit(deps.db, input.unit), await findReadableSurvey(deps, input)];
  if (!unit || !definition) {
    return refuse({ reason: "not_found" });
  }
  const { survey, period: kind } = input;
  const at =
    input.at ?? (await releasedQuestions(deps.db, { unit: unit.code, survey, kind, period: null }))[0]?.period ?? null;
  if (at === null) {
    return accept({ survey, period: kind, at, questions: [] });
  }
  const period = await findPeriod(deps, kind, at);
  if (!period) {
    return refuse(invalid([{ pointer: "/at", reason: "bad_period" }]));
  }
  const tree = unitTreeAt(await allUnitChanges(deps.db), period.to.slice(0, 7));
  const sheet = { input, tree, period, min: await answerCountMin(deps.db) };
  const earlier = (await allRevisions(deps.db)).filter((revision) => revision.survey === survey);
  const questions: QuizResult[] = [];
  for (const question of quizQuestions(definition)) {
    const isKeyChanged = earlier.some((revision) => hasOtherKey(revision.definition, question));
    const series = isKeyChanged ? [] : await seriesOf(deps, sheet, question);
    questions.push({ id: question.id, title: titleOf(definition, question.id), isKeyChanged, series });
  }
  return accept({ survey, period: kind, at, questions });
}

/** Released counts do not say which revision they answered. */
function hasOtherKey(definition: SurveyDefinition, question: QuizQuestion): boolean {
  const isAsked = definition.questions.some(({ id }) => id === question.id);
  const own = quizQuestions(definition).find(({ id }) => id === question.id);
  return isAsked && (own === undefined || !hasSameKey(own, question));
}

function titleOf({ questions }: SurveyDefinition, id: string): LocalText {
  return questions.find((question) => question.id === id)?.title ?? id;
}

async function seriesOf(deps: Deps, sheet: Sheet, question: QuizQuestion): Promise<QuizResult["series"]> {
  const { input, tree, period } = sheet;
  const children = tree.childrenOf(input.unit);
  const cells = (await releasedAt(deps.db, {
    ...{ units: [input.unit, ...children], measure: `question:${input.survey}:${question.id}` },
    ...{ kind: period.kind, filter: `survey:${input.survey}`, period: period.key },
  })) as ReleasedCell<ReleasedQuestionCounts>[];
  return PROOF_CLASSES.filter((proof) => cells.some((cell) => cell.proof === proof && cell.counts)).map((proof) => {
    const tell = (code: string) => {
      const own = cells.find((cell) => cell.unit === code && cell.proof === proof)?.counts;
      return tellUnit(sheet, question, code, own?.values ?? {});
    };
    const units = children.map(tell);
    const counted = units.flatMap(({ code, correct, answered }) =>
      correct === null || answered === null ? [] : [{ unit: code, question: question.id, correct, answered }],
    );
    return { proof, unit: tell(input.unit), units, overall: clusteredAccuracy(counted) };
  });
}

function tellUnit(
  { tree, min }: Sheet,
  question: QuizQuestion,
  code: string,
  values: Readonly<Record<string, number>>,
): UnitAccuracy {
  const counts = quizCountsOf(question, code, values);
  const [told] = quizAccuracy([counts]);
  const place = { code, name: tree.nameOf(code) };
  return counts.answered >= min && told
    ? { ...place, correct: counts.correct, answered: counts.answered, accuracy: told.accuracy }
    : { ...place, correct: null, answered: null, accuracy: null };
}
