import { textIn } from "../../../src/core/local-text.ts";
import type { NoteQuestion, Question } from "../../../src/core/surveys/survey.ts";
import { conditionWords } from "./condition-words.ts";
import { DateField, NumberField, TextField } from "./entry-field.tsx";
import type { FieldContext } from "./field-context.ts";
import { shownIf, WhenHint } from "./field-frame.tsx";
import { MatrixField } from "./matrix-field.tsx";
import { ChoiceField, ChoicesField } from "./option-field.tsx";
import { RankingField } from "./ranking-field.tsx";
import { RatingField } from "./rating-field.tsx";

/** A question of any type. */
export function QuestionField({ context, question }: { context: FieldContext; question: Question }) {
  switch (question.type) {
    case "rating":
      return <RatingField context={context} question={question} />;
    case "choice":
      return <ChoiceField context={context} question={question} />;
    case "choices":
      return <ChoicesField context={context} question={question} />;
    case "matrix":
      return <MatrixField context={context} question={question} />;
    case "ranking":
      return <RankingField context={context} question={question} />;
    case "number":
      return <NumberField context={context} question={question} />;
    case "date":
      return <DateField context={context} question={question} />;
    case "text":
      return <TextField context={context} question={question} />;
    case "note":
      return <Note context={context} question={question} />;
  }
}

function Note({ context, question }: { context: FieldContext; question: NoteQuestion }) {
  const { visibleIf } = question;
  return (
    <div class="note" {...shownIf(visibleIf)}>
      {visibleIf ? <WhenHint>{context.words.when.read(conditionWords(visibleIf, context))}</WhenHint> : null}
      {textIn(question.title, context.lang)}
    </div>
  );
}
