import type { ReasonsBeside } from "../../../../src/core/figures/unit-beside.ts";
import { type Locale, textIn } from "../../../../src/core/local-text.ts";
import { percent } from "../figure-words.ts";
import { ReasonsTable, reasonsName, toldReasons } from "../reasons-section.tsx";
import { type Bar, BarsSvg, barsHeight } from "./bars-svg.tsx";
import { type ChartOf, type CsvRow, type TakenChart, WIDTHS } from "./taken-chart.ts";

/** The reasons given in the last period, of one class of proof under another; null where none are told. */
export function takeReasons(of: ChartOf): TakenChart | null {
  const { page, words, locale } = of;
  const { beside } = page;
  const [first, ...others] = beside?.reasons ?? [];
  if (!beside || !first) {
    return null;
  }
  const all = [first, ...others];
  const told = all.map((one) => toldReasons(one, all.length === 1, words, locale));
  const bars = all.flatMap((one) => barsOf(one, all.length > 1, of));
  return {
    ...{ name: reasonsName(first, beside.period, words), told: told[0] ?? "" },
    proof: all.length === 1 ? first.proof : null,
    notes: [...told.slice(1), words.reasons.how],
    draw: (size) => ({
      ...{ width: WIDTHS[size], height: barsHeight(bars, size) },
      svg: <BarsSvg bars={bars} size={size} told={told.join(words.sentenceJoin)} />,
    }),
    table: (
      <details class="data">
        <summary>{words.table.title}</summary>
        {all.map((reasons) => (
          <ReasonsTable reasons={reasons} words={words} locale={locale} />
        ))}
      </details>
    ),
    csv: rowsOf(all, page.unit.code, beside.period, locale),
  };
}

function barsOf({ proof, counts, answered }: ReasonsBeside, isNamed: boolean, { words, locale }: ChartOf): Bar[] {
  return counts.map(({ label, count }, i) => ({
    head: isNamed && i === 0 ? words.proof[proof].name : null,
    ...{ name: textIn(label, locale), share: count / answered },
    ...{ figure: percent(count / answered, 0), count: words.answers(words.number(count)) },
  }));
}

function rowsOf(all: readonly ReasonsBeside[], unit: string, period: string, locale: Locale): CsvRow[] {
  return [
    ["unit", "proof", "period", "span", "reason", "count", "answered", "asked", "share"],
    ...all.flatMap(({ proof, span, counts, answered, asked }) =>
      counts.map(({ label, count }) => [
        ...[unit, proof, period, span?.join(" ") ?? "", textIn(label, locale)],
        ...[count, answered, asked, count / answered],
      ]),
    ),
  ];
}
