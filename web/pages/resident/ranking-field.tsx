import { textIn } from "../../../src/core/local-text.ts";
import type { RankingQuestion } from "../../../src/core/surveys/survey.ts";
import { anchorOf, type FieldContext, isGiven } from "./field-context.ts";
import { FieldFrame } from "./field-frame.tsx";

/** A place for each option; works with keyboard, screen reader and no script alike. */
export function RankingField({ context, question }: { context: FieldContext; question: RankingQuestion }) {
  const { ranking } = context.words;
  return (
    <FieldFrame context={context} question={question} hint={ranking.hint}>
      {question.options.map(({ value, label }) => {
        const field = `${question.id}.${value}`;
        return (
          <div class="place">
            <label for={anchorOf(field)}>{textIn(label, context.lang)}</label>
            <select id={anchorOf(field)} name={field}>
              <option value="">{ranking.none}</option>
              {question.options.map((_, at) => (
                <option value={at + 1} selected={isGiven(context, field, at + 1)}>
                  {ranking.place(at + 1)}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </FieldFrame>
  );
}
