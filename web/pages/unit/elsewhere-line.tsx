import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { figureText } from "./figure-words.ts";
import { isShown } from "./finding.ts";
import { pointPeriodText } from "./period-words.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

/** For a unit without a figure: that of the nearest unit above it, with its number of answers and the way there. */
export function ElsewhereLine({ page, links, words, locale }: Props) {
  const { elsewhere, trend } = page;
  if (!elsewhere || !trend || !isShown(elsewhere.point)) {
    return null;
  }
  const { lead, link, tail } = words.pick.elsewhere({
    ...{ name: textIn(elsewhere.name, locale), when: pointPeriodText(elsewhere.point, words) },
    value: figureText(trend.indicator.kind, elsewhere.point.value),
    answers: words.answers(words.number(elsewhere.point.valid)),
  });
  return (
    <p class="sub">
      {lead}
      <a href={unitHref(links, elsewhere.code, { period: "", from: "", to: "" })}>{link}</a>
      {tail}
    </p>
  );
}
