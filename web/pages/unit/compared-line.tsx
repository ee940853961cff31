import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { isShown, tellChange } from "./finding.ts";
import { periodText, pointPeriodText } from "./period-words.ts";

type Props = { page: UnitPage; words: UnitMessages; locale: Locale };

/** The last closed figure against the earlier one that was asked for, with its interval and what may be said of it. */
export function ComparedLine({ page, words, locale }: Props) {
  const { trend, comparison } = page;
  if (!trend || !comparison) {
    return null;
  }
  const { from, to, change, wanted, isBroken, proof } = comparison;
  if (!from || !isShown(from) || !isShown(to)) {
    return <p class="compared">{words.pick.noEarlier(wanted === null ? null : periodText(wanted, words))}</p>;
  }
  if (isBroken || !change) {
    return <p class="compared">{words.pick.broken(pointPeriodText(from, words), pointPeriodText(to, words))}</p>;
  }
  const name = words.name(textIn(trend.indicator.name, locale));
  const { sentence } = tellChange({ kind: trend.indicator.kind, proof, change, from, to, name }, words);
  return (
    <p class="compared">
      {sentence.lead}
      {sentence.aside}
      {sentence.tail}
    </p>
  );
}
