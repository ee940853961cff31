import type { Option, Question, SurveyDefinition } from "../surveys/survey.ts";

export type PublicDefinition = Omit<SurveyDefinition, "indicators">;

/** A definition as a respondent's page may have it: without indicators and without what a quiz counts as correct. */
export function publicDefinition(definition: SurveyDefinition): PublicDefinition {
  const { indicators: _, ...rest } = definition;
  return { ...rest, questions: definition.questions.map(withoutCorrect) };
}

function withoutCorrect(question: Question): Question {
  return "options" in question ? { ...question, options: question.options.map(withoutCorrectFlag) } : question;
}

function withoutCorrectFlag({ correct: _, ...option }: Option): Option {
  return option;
}
