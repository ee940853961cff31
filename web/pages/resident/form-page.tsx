import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import type { Imprint, Question } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import { RESIDENT_STYLE } from "../../styles/resident.ts";
import { imprintLines } from "../imprint-lines.ts";
import { PageShell } from "../page-shell.tsx";
import { CarriedAnswers, carriedAnswers } from "./carried-answers.tsx";
import { CodeField } from "./code-field.tsx";
import { ErrorSummary, type FieldFault } from "./error-summary.tsx";
import { type FieldContext, type FieldValues, PROOF_FIELD } from "./field-context.ts";
import { Masthead } from "./masthead.tsx";
import { type Place, placeHref } from "./place.ts";
import { QuestionField } from "./question-field.tsx";

export type FormPageProps = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  scripts: readonly string[];
  place: Place;
  unitName: LocalText;
  isTrial: boolean;
  /** Answered once by each one-time code. */
  needsCode: boolean;
  closesOn: string | null;
  title: LocalText;
  revision: number;
  questions: readonly Question[];
  /** Those of them that the address alone answers. */
  hidden: readonly Question[];
  imprint: Imprint | null;
  submissionId: string;
  /** What was entered before, when the form comes back. */
  values: FieldValues;
  faults: readonly FieldFault[];
  /** As JSON, what the script is to solve; null where nothing is asked. */
  challenge: string | null;
};

/** The questionnaire as one page and one form, complete without a script. */
export function FormPage(props: FormPageProps) {
  const { lang, base, isDemo, scripts, place, unitName, questions, faults } = props;
  const words = messagesIn(lang).resident;
  const unit = textIn(unitName, lang);
  const title = textIn(props.title, lang);
  const errors = new Map(faults.map(({ field, detail }) => [field, detail]));
  const context: FieldContext = { lang, words, questions, values: props.values, errors };
  // What is wrong must be seen to be put right.
  const hidden = props.hidden.filter(({ id }) => !errors.has(id));
  const carried = carriedAnswers(hidden, props.values);
  const heading = faults.length > 0 ? words.errors.title(faults.length) : title;
  return (
    <PageShell
      lang={lang}
      title={`${heading} · ${unit}`}
      style={RESIDENT_STYLE}
      base={base}
      isDemo={isDemo}
      scripts={scripts}
      place={place}
    >
      <main id="main">
        <Masthead
          lang={lang}
          unit={unit}
          title={title}
          otherLanguageHref={placeHref(place, lang === "en" ? "zh-CN" : "en", { carried })}
          size={{ href: placeHref(place, lang, { isBig: !place.isBig, carried }), isBig: place.isBig }}
        />
        {props.isTrial ? <p class="trial">{words.trial}</p> : null}
        <ErrorSummary context={context} faults={faults} />
        <form method="post" action={placeHref(place, lang)} autocomplete="off" data-rate="">
          <input type="hidden" name="submissionId" value={props.submissionId} autocomplete="off" />
          <input type="hidden" name="revision" value={props.revision} autocomplete="off" />
          <input type="hidden" name="lang" value={lang} autocomplete="off" />
          {props.challenge === null ? null : (
            <input
              type="hidden"
              name={PROOF_FIELD}
              value=""
              autocomplete="off"
              data-challenge={props.challenge}
              data-wait={words.wait}
            />
          )}
          {props.needsCode ? <CodeField context={context} /> : null}
          {questions
            .filter((question) => !hidden.includes(question))
            .map((question) => (
              <QuestionField context={context} question={question} />
            ))}
          <CarriedAnswers lang={lang} carried={carried} />
          <button type="submit">{words.submit}</button>
        </form>
        <AnonymityPromise lang={lang} closesOn={props.closesOn} needsCode={props.needsCode} />
        {props.imprint === null ? null : (
          <p class="imprint">
            {imprintLines(props.imprint, lang).map((line) => (
              <span>{line}</span>
            ))}
          </p>
        )}
      </main>
    </PageShell>
  );
}

type PromiseProps = { lang: Locale; closesOn: string | null; needsCode: boolean };

function AnonymityPromise({ lang, closesOn, needsCode }: PromiseProps) {
  const { common, resident } = messagesIn(lang);
  return (
    <p class="promise">
      <span>{needsCode ? resident.promiseWithCode : resident.promise}</span>
      {closesOn ? <span>{resident.until(common.day(closesOn))}</span> : null}
    </p>
  );
}
