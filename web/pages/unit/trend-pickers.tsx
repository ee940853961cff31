import type { PeriodKind } from "../../../src/core/figures/period.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

/** Indicator and kind of period, as plain links. */
export function TrendPickers({ page, links, words, locale }: Props) {
  const current = page.trend?.indicator.key;
  const indicators = page.indicators.map((indicator) => ({
    text: textIn(indicator.name, locale),
    href: unitHref(links, page.unit.code, { indicator: indicator.key }),
    isCurrent: indicator.key === current,
  }));
  const kinds = kindsOf(page).map((kind) => ({
    text: words.trend.kind[kind],
    href: unitHref(links, page.unit.code, { period: kind }),
    isCurrent: kind === page.trend?.period,
  }));
  return (
    <div class="pickers">
      {indicators.length > 1 && <Picker label={words.trend.indicators} choices={indicators} />}
      {kinds.length > 1 && <Picker label={words.trend.kinds} choices={kinds} />}
    </div>
  );
}

function Picker({
  label,
  choices,
}: {
  label: string;
  choices: readonly { text: string; href: string; isCurrent: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul class="pick">
        {choices.map((choice) => (
          <li>
            <a href={choice.href} aria-current={choice.isCurrent ? "true" : undefined}>
              {choice.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Without word of what there is: the calendar's kinds, and waves where the reader is among them. */
function kindsOf(page: UnitPage): readonly PeriodKind[] {
  const calendar: PeriodKind[] = ["month", "quarter", "year"];
  return page.kinds ?? (page.trend?.period === "wave" ? [...calendar, "wave"] : calendar);
}
