import type { Readings } from "../../../src/core/figures/readings.ts";
import type { Trend, TrendSeries } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { writtenChange } from "./change-words.ts";
import { percent } from "./figure-words.ts";
import { isSample, leadingSeries } from "./finding.ts";
import { nameAmong } from "./period-words.ts";
import { toldFlagged } from "./told-flagged.ts";

/** One line of what a reader needs beside the finding: what it is about, and the sentence. */
export type ToldReading = { label: string; text: string };

type Context = { trend: Trend; series: TrendSeries; words: UnitMessages };

/** Only what applies to the leading series, in the order in which a reader asks. */
export function toldReadings(trend: Trend, words: UnitMessages, locale: Locale): ToldReading[] {
  const series = leadingSeries(trend);
  const readings = series && trend.readings.find(({ proof }) => proof === series.proof);
  if (!series || !readings) {
    return [];
  }
  const context = { trend, series, words };
  return [
    ...onYear(readings, context),
    ...monthByMonth(readings, context),
    ...mix(readings, context),
    ...overall(readings, context),
    ...signals(readings, context),
    ...target(readings, context),
    ...toldFlagged(trend, series, words, locale),
  ];
}

/** What reads the same has not changed, as long as no more than chance is in it. */
const isSame = ({ verdict }: { verdict: string }, { from, to }: { from: string; to: string }) =>
  verdict === "indistinct" && from === to;

const whenOf = ({ series, words }: Context, period: string) => words.period.full(nameAmong(series.points, period));

function onYear({ onYear: change, proof }: Readings, context: Context): ToldReading[] {
  const { trend, words } = context;
  if (!change) {
    return [];
  }
  const written = writtenChange(trend.indicator.kind, change, [change.earlier, change.later], words);
  const ends = { whenFrom: whenOf(context, change.from), whenTo: whenOf(context, change.to) };
  const judged = { verdict: change.verdict, isSame: isSame(change, written), isSample: isSample(proof) };
  return [{ label: words.readings.onYear, text: words.readings.toldOnYear({ ...written, ...ends, ...judged }) }];
}

function monthByMonth({ monthByMonth: change, proof }: Readings, { trend, words }: Context): ToldReading[] {
  if (!change) {
    return [];
  }
  // Only the difference is told: the two years' rates are not what it was worked out from.
  const ends = [
    { value: 0, valid: change.earlier },
    { value: change.difference, valid: change.later },
  ] as const;
  const written = writtenChange(trend.indicator.kind, change, ends, words);
  const judged = { verdict: change.verdict, isSame: isSame(change, written), isSample: isSample(proof) };
  const text = words.readings.toldMonthByMonth({ ...written, ...judged }, Number(change.year), change.months);
  return [{ label: words.readings.monthByMonth, text }];
}

function mix({ standardised, fixedMix, proof }: Readings, context: Context): ToldReading[] {
  const { trend, words } = context;
  const named = (channels: readonly string[]) =>
    channels.map((channel) => words.readings.channel[channel] ?? channel).join(words.listJoin);
  const reversed = isReversed(standardised) ? words.readings.reversed : "";
  const label = words.readings.mix;
  if (fixedMix) {
    const written = writtenChange(trend.indicator.kind, fixedMix, [fixedMix.earlier, fixedMix.later], words);
    const ends = { whenFrom: whenOf(context, fixedMix.from), whenTo: whenOf(context, fixedMix.to) };
    const judged = { verdict: fixedMix.verdict, isSame: isSame(fixedMix, written), isSample: isSample(proof) };
    const isAll = fixedMix.earlierCovered === 1 && fixedMix.laterCovered === 1;
    const covered = { from: percent(fixedMix.earlierCovered, 0), to: percent(fixedMix.laterCovered, 0) };
    const told = words.readings.toldFixedMix(
      { ...written, ...ends, ...judged },
      named(fixedMix.channels),
      isAll ? null : covered,
    );
    return [{ label, text: told + reversed }];
  }
  if (!standardised) {
    return [];
  }
  const { from, to, channels } = standardised;
  const told = words.readings.toldMix(
    {
      ...{ from: percent(from.value), to: percent(to.value), rawFrom: percent(from.raw), rawTo: percent(to.raw) },
      ...{ answersFrom: words.number(from.valid), answersTo: words.number(to.valid) },
    },
    named(channels),
  );
  return [{ label, text: told + reversed }];
}

/** Simpson's: what rises as counted falls at one mix, or the other way round. */
function isReversed(standardised: Readings["standardised"]): boolean {
  if (!standardised) {
    return false;
  }
  const { from, to } = standardised;
  return (to.raw - from.raw) * (to.value - from.value) < 0;
}

function overall({ shareTrend: read }: Readings, { trend, series, words }: Context): ToldReading[] {
  if (!read) {
    return [];
  }
  const when = words.period.fromTo(nameAmong(series.points, read.from), nameAmong(series.points, read.to));
  const text = words.readings.toldShareTrend(trend.period, when, read.count, read.verdict);
  return [{ label: words.readings.shareTrend, text }];
}

const NAMES_MAX = 4;

function signals({ signals: read }: Readings, context: Context): ToldReading[] {
  const { trend, series, words } = context;
  if (!read) {
    return [];
  }
  const when = words.period.fromTo(nameAmong(series.points, read.from), nameAmong(series.points, read.to));
  const on = (side: "above" | "below") => {
    const names = read.apart
      .filter((point) => point.side === side)
      .map(({ period }) => nameAmong(series.points, period));
    return names.length > NAMES_MAX ? words.readings.several(trend.period, names.length) : words.period.list(names);
  };
  const text = words.readings.toldSignals(trend.period, when, read.count, on("above"), on("below"));
  return [{ label: words.readings.signals[trend.period], text }];
}

function target({ target: read, proof }: Readings, context: Context): ToldReading[] {
  const { words } = context;
  if (!read) {
    return [];
  }
  const bound = (value: number) => percent(value).slice(0, -1);
  const text = words.readings.toldTarget({
    ...{ verdict: read.verdict, target: percent(read.target).replace(".0%", "%"), when: whenOf(context, read.period) },
    ...{ value: percent(read.value), low: bound(read.low), high: bound(read.high) },
    ...{ answers: words.number(read.valid), isSample: isSample(proof) },
  });
  return [{ label: words.readings.target, text }];
}
