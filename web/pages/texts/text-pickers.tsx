import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

/** Something to pick, by its address. */
export type Choice = { name: string; href: string; isChosen: boolean };

type Props = {
  lang: Locale;
  choices: { questions: readonly Choice[]; proofs: readonly Choice[]; periods: readonly Choice[] };
};

/** Which question, how proven, of which month: links, so that each place has its address; one alone is not asked for. */
export function TextPickers({ lang, choices: { questions, proofs, periods } }: Props) {
  const words = messagesIn(lang).texts;
  const rows = [
    { name: words.questions, choices: questions, min: 2 },
    { name: words.proofs, choices: proofs, min: 2 },
    { name: words.periods, choices: periods, min: 1 },
  ].filter(({ choices, min }) => choices.length >= min);
  return rows.length === 0 ? null : (
    <dl class="pick">
      {rows.map(({ name, choices }) => (
        <>
          <dt>{name}</dt>
          <dd>
            {choices.map((choice) => (
              <a href={choice.href} aria-current={choice.isChosen ? "true" : undefined}>
                {choice.name}
              </a>
            ))}
          </dd>
        </>
      ))}
    </dl>
  );
}
