import type { Figure } from "../../../src/core/figures/figure.ts";
import type { Trend, TrendSeries } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { figureText } from "./figure-words.ts";
import { isSample, isShown } from "./finding.ts";
import { pointPeriodText } from "./period-words.ts";
import type { ToldReading } from "./told-readings.ts";

type Told = { where: string; when: string; plain: Figure; all: Figure };

/** The last closed figure without flagged answers, else where that is first to be had; nothing where it is nowhere. */
export function toldFlagged(trend: Trend, series: TrendSeries, words: UnitMessages, locale: Locale): ToldReading[] {
  const told = toldHere(series, words) ?? toldAbove(trend, series, words, locale);
  if (!told) {
    return [];
  }
  const { plain, all, where, when } = told;
  const written = (value: number) => figureText(trend.indicator.kind, value);
  const bare = (value: number) => written(value).replace(/%$/, "");
  const text = words.readings.toldFlagged({
    ...{ where, when, count: words.number(all.valid - plain.valid), isSample: isSample(series.proof) },
    ...{ value: written(plain.value), low: bare(plain.low), high: bare(plain.high) },
    ...{ answers: words.number(plain.valid), all: written(all.value), answersAll: words.number(all.valid) },
  });
  return [{ label: words.readings.flagged, text }];
}

function toldHere({ points }: TrendSeries, words: UnitMessages): Told | null {
  const last = points.filter(isShown).findLast(({ isOpen }) => !isOpen);
  return last?.plain ? { where: "", when: pointPeriodText(last, words), plain: last.plain, all: last } : null;
}

function toldAbove(trend: Trend, { proof }: TrendSeries, words: UnitMessages, locale: Locale): Told | null {
  const { flagged } = trend;
  if (!flagged || flagged.proof !== proof) {
    return null;
  }
  const where = flagged.unit.code === trend.unit.code ? "" : textIn(flagged.unit.name, locale);
  return { where, when: pointPeriodText(flagged, words), plain: flagged.plain, all: flagged.all };
}
