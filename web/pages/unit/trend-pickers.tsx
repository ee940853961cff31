import type { PeriodKind } from "../../../src/core/figures/period.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { capitalised } from "../../locales/capitalised.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { filterName } from "./filter-words.ts";
import { type LinkContext, ownHref } from "./unit-href.ts";
import { WindowPicker } from "./window-picker.tsx";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

/** Indicator and kind of period, as plain links. */
export function TrendPickers({ page, links, words, locale }: Props) {
  const current = page.trend?.indicator.key;
  const indicators = page.indicators.map((indicator) => ({
    text: textIn(indicator.name, locale),
    href: ownHref(links, page.unit.code, { ...NO_FILTER, indicator: indicator.key }),
    isCurrent: indicator.key === current,
  }));
  const kinds = kindsOf(page).map((kind) => ({
    text: words.trend.kind[kind],
    href: ownHref(links, page.unit.code, { ...NO_FILTER, period: kind, ...(hasYear(kind) ? {} : { compare: "" }) }),
    isCurrent: kind === page.trend?.period,
  }));
  return (
    <div class="pickers">
      {indicators.length > 1 && <Picker label={words.trend.indicators} choices={indicators} />}
      {kinds.length > 1 && <Picker label={words.trend.kinds} choices={kinds} />}
      <FilterPickers page={page} links={links} words={words} locale={locale} />
      <WindowPicker page={page} links={links} words={words} />
      {(page.comparison || isComparable(page)) && (
        <ComparePicker page={page} links={links} words={words} locale={locale} />
      )}
    </div>
  );
}

const NO_FILTER = { channel: "", respondentClass: "", survey: "" };

/** One part of the answers at a time, by what divides them. */
function FilterPickers({ page, links, words, locale }: Props) {
  const { filters = [], chosen = null } = page;
  return (
    <>
      {FILTERS.filter((by) => filters.some((filter) => filter.by === by)).map((by) => (
        <Picker
          label={words.pick.by[by]}
          isNamed={true}
          choices={[
            {
              text: words.pick.all,
              href: ownHref(links, page.unit.code, NO_FILTER),
              isCurrent: chosen === null || chosen.by !== by,
            },
            ...filters
              .filter((filter) => filter.by === by)
              .map((filter) => ({
                text: capitalised(filterName(filter, words, locale)),
                href: ownHref(links, page.unit.code, { ...NO_FILTER, [by]: filter.value }),
                isCurrent: chosen?.by === by && chosen.value === filter.value,
              })),
          ]}
        />
      ))}
    </>
  );
}

const FILTERS = ["channel", "respondentClass", "survey"] as const;

/** The last closed figure against an earlier one. */
function ComparePicker({ page, links, words }: Props) {
  const period = page.trend?.period ?? "month";
  const { none, previous, year } = words.pick.compareWith;
  const choices = [
    { text: none, compare: "" },
    { text: previous[period], compare: "previous" },
    ...(period === "month" || period === "quarter" ? [{ text: year, compare: "year" }] : []),
  ];
  return (
    <Picker
      label={words.pick.compare}
      isNamed={true}
      choices={choices.map(({ text, compare }) => ({
        text,
        href: ownHref(links, page.unit.code, { compare }),
        isCurrent: compare === (page.comparison?.with ?? ""),
      }))}
    />
  );
}

function isComparable(page: UnitPage): boolean {
  const points = page.trend?.series.flatMap((series) => series.points.filter((point) => !point.isOpen)) ?? [];
  return points.filter(({ status }) => status === "shown").length > 1;
}

function Picker({
  label,
  isNamed = false,
  choices,
}: {
  label: string;
  /** Whether the label is to be seen: where the choices do not tell by themselves what they are. */
  isNamed?: boolean;
  choices: readonly { text: string; href: string; isCurrent: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul class="pick">
        {isNamed && <li aria-hidden="true">{label}</li>}
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

const hasYear = (kind: PeriodKind) => kind === "month" || kind === "quarter";

/** Without word of what there is: the calendar's kinds, and waves where the reader is among them. */
function kindsOf(page: UnitPage): readonly PeriodKind[] {
  const calendar: PeriodKind[] = ["month", "quarter", "year"];
  return page.kinds ?? (page.trend?.period === "wave" ? [...calendar, "wave"] : calendar);
}
