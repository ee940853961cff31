import type { ReasonsBeside } from "../../../src/core/figures/unit-beside.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { percent } from "./figure-words.ts";
import { pointPeriodText } from "./period-words.ts";

type Props = { reasons: ReasonsBeside; period: string; isAlone: boolean; words: UnitMessages; locale: Locale };

/** Which reasons were given with low ratings, most named first; each is counted once an answer. */
export function ReasonsSection({ reasons, period, isAlone, words, locale }: Props) {
  return (
    <section class="reasons">
      <h2>{reasonsName(reasons, period, words)}</h2>
      <p class="note">{toldReasons(reasons, isAlone, words, locale)}</p>
      <ReasonsTable reasons={reasons} words={words} locale={locale} />
    </section>
  );
}

/** What the reasons of a period are called. */
export function reasonsName({ span }: ReasonsBeside, period: string, words: UnitMessages): string {
  return words.reasons.title(pointPeriodText({ period, ...(span && { span }) }, words));
}

/** How many gave reasons; beside others also whose they are. */
export function toldReasons(
  { proof, answered, asked, below }: ReasonsBeside,
  isAlone: boolean,
  words: UnitMessages,
  locale: Locale,
): string {
  const told = words.reasons.told({
    level: textIn(below, locale),
    ...{ asked: asked === null ? null : words.number(asked), answered: words.number(answered) },
  });
  return [told, ...(isAlone ? [] : [words.proof[proof].how])].join(words.sentenceJoin);
}

type TableProps = { reasons: ReasonsBeside; words: UnitMessages; locale: Locale };

/** Each reason with how often it was named, and its share of the answers that gave any. */
export function ReasonsTable({ reasons: { counts, answered }, words, locale }: TableProps) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">{words.reasons.reason}</th>
          <th scope="col">{words.reasons.count}</th>
          <th scope="col">{words.reasons.share}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ label, count }) => (
          <tr>
            <th scope="row">{textIn(label, locale)}</th>
            <td>{words.number(count)}</td>
            <td>
              <span>
                <svg width="100%" height="8" aria-hidden="true">
                  <rect class="u1" width={`${Math.round((count / most) * 1000) / 10}%`} height="8" />
                </svg>
                {percent(count / answered, 0)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
