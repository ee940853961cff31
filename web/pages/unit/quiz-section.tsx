import type { QuizBeside } from "../../../src/core/figures/unit-beside.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { FigureRows } from "./figure-rows.tsx";
import { periodText } from "./period-words.ts";

type Props = { id: string; quiz: QuizBeside; period: string; words: UnitMessages; locale: Locale };

/** How many of the unit knew each answer of a spot check; nothing of any person. */
export function QuizSection({ id, quiz, period, words, locale }: Props) {
  const told = words.beside.quiz;
  const rows = quiz.questions.map(({ title, isKeyChanged, answered, accuracy }) => ({
    ...{ name: textIn(title, locale), href: null, note: "", kind: "accuracy" as const, figure: accuracy },
    count: told.answered(words.number(answered ?? 0)),
    none: isKeyChanged ? told.keyChanged : `○ ${words.state.withheld}`,
  }));
  return (
    <section class="quiz">
      <h2>{told.title(textIn(quiz.title, locale), periodText(period, words))}</h2>
      <p class="note">{told.note + words.sentenceJoin + words.proof[quiz.proof].how}</p>
      <FigureRows id={id} rows={rows} words={words} />
    </section>
  );
}
