import type { Change, Trend, TrendPoint, TrendSeries, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import { capitalised } from "../../locales/capitalised.ts";
import type { Sentence, UnitMessages } from "../../locales/unit-messages.ts";
import { writtenChange } from "./change-words.ts";
import { boundText, figureText, isShare, printedText } from "./figure-words.ts";
import { periodText, pointName, pointPeriodText } from "./period-words.ts";

/** What a unit's page says first: the sentence, then the lines below it. */
export type Finding = Sentence & { below: readonly string[] };

type ShownPoint = TrendPoint & { value: number; low: number; high: number; valid: number };

/** Only these may be called one person, one answer, and their interval one of confidence. */
export function isSample(proof: ProofClass): boolean {
  return proof === "token" || proof === "blind";
}

export function isShown(point: TrendPoint): point is ShownPoint {
  return (
    point.status === "shown" &&
    point.value !== null &&
    point.low !== null &&
    point.high !== null &&
    point.valid !== null
  );
}

/** The strongest series that shows a figure, else the strongest that tells a bound, else the strongest. */
export function leadingSeries(trend: Trend): TrendSeries | null {
  const { series } = trend;
  return (
    series.find((one) => one.points.some(isShown)) ??
    series.find((one) => one.points.some((point) => point.bound !== undefined)) ??
    series[0] ??
    null
  );
}

/** The finding as words; a change is told only where one was computed, and every figure comes with its n. */
export function findingOf(page: Pick<UnitPage, "trend">, words: UnitMessages, locale: Locale): Finding {
  const trend = page.trend;
  const series = trend && leadingSeries(trend);
  if (!trend) {
    return { ...plain(words.finding.nothing), below: [words.finding.nothingText] };
  }
  const name = words.name(textIn(trend.indicator.name, locale));
  if (!series?.points.some(isShown)) {
    return withoutFigure(trend, series, name, words);
  }
  const { how, view } = words.proof[series.proof];
  const isView = trend.indicator.kind !== "accuracy";
  const closing = [how + (view && isView ? words.sentenceJoin + view : "")];
  const latest = boundedLast(series, name, words);
  const changed = changeSentence(trend, series, name, words);
  if (changed) {
    const unlike = changed.isIndistinct ? [words.finding.unlike] : [];
    return { ...changed.sentence, below: [...unlike, ...latest, ...closing] };
  }
  const why = whyNoChange(trend, series, words);
  return { ...lastSentence(trend, series, name, words), below: [why, ...latest, ...closing] };
}

/** The whole sentence as one text, for titles and descriptions. */
export function sentenceText(sentence: Sentence): string {
  return sentence.lead + sentence.aside + sentence.tail;
}

/** The aside as a line of its own, without the brackets it has inside the sentence. */
export function bareAside(aside: string): string {
  const bare = aside.trim().replace(/^[（(]|[）)](?=[。.]$)/g, "");
  return capitalised(bare);
}

/** What is known of the last closed period where that is only a bound. */
function boundedLast(series: TrendSeries, name: string, words: UnitMessages): string[] {
  const last = series.points.findLast((point) => !point.isOpen && point.status !== "withheld");
  if (!last?.bound) {
    return [];
  }
  const told = words.finding.bounded(pointPeriodText(last, words), name, boundText(last.bound, words));
  return [told + words.sentenceJoin + words.state.whyBounded];
}

function plain(lead: string): Sentence {
  return { lead, aside: "", tail: "" };
}

function changeSentence(trend: Trend, series: TrendSeries, name: string, words: UnitMessages) {
  const change = series.change;
  const from = series.points.find((point) => point.period === change?.from);
  const to = series.points.find((point) => point.period === change?.to);
  if (!change || !from || !to || !isShown(from) || !isShown(to)) {
    return null;
  }
  return tellChange({ kind: trend.indicator.kind, proof: series.proof, change, from, to, name }, words);
}

type ChangeToTell = {
  kind: IndicatorKind;
  proof: ProofClass;
  change: Omit<Change, "from" | "to">;
  from: ShownPoint;
  to: ShownPoint;
  name: string;
};

/** A change as a sentence, and whether more of it has to be said: that it is not distinguishable from chance. */
export function tellChange({ kind, proof, change, from, to, name }: ChangeToTell, words: UnitMessages) {
  const told = {
    ...writtenChange(kind, change, [from, to], words),
    when: words.period.fromTo(pointName(from), pointName(to)),
    name,
    isSample: isSample(proof),
  };
  switch (change.verdict) {
    case "higher":
      return { sentence: words.finding.rose(told), isIndistinct: false };
    case "lower":
      return { sentence: words.finding.fell(told), isIndistinct: false };
    case "indistinct":
      if (told.from === told.to) {
        return { sentence: words.finding.same(told), isIndistinct: false };
      }
      return { sentence: words.finding.indistinct(told, isNarrow(kind, change.low, change.high)), isIndistinct: true };
  }
}

/** With a range of at most ten points it is not for lack of answers that no change can be told. */
function isNarrow(kind: IndicatorKind, low: number, high: number): boolean {
  return isShare(kind) && high - low <= 0.1;
}

function lastSentence(trend: Trend, series: TrendSeries, name: string, words: UnitMessages): Sentence {
  const last = series.points.findLast(isShown);
  if (!last) {
    return plain(words.finding.nothing);
  }
  const kind = trend.indicator.kind;
  const write = (value: number) => figureText(kind, value).replace("%", "");
  return words.finding.one({
    when: pointPeriodText(last, words),
    name,
    value: figureText(kind, last.value),
    low: write(last.low),
    high: write(last.high),
    answers: words.number(last.valid),
    isSample: isSample(series.proof),
  });
}

function whyNoChange(trend: Trend, series: TrendSeries, words: UnitMessages): string {
  const isSingle = series.points.filter(isShown).length < 2;
  if (isSingle) {
    return words.finding.onlyOne;
  }
  return trend.breaks.length > 0 ? words.finding.acrossBreak : words.finding.noChange;
}

function withoutFigure(trend: Trend, series: TrendSeries | null, name: string, words: UnitMessages): Finding {
  const bounded = series?.points.findLast((point) => point.bound !== undefined);
  if (bounded?.bound) {
    const told = words.finding.bounded(pointPeriodText(bounded, words), name, boundText(bounded.bound, words));
    return { ...plain(told), below: [words.state.whyBounded] };
  }
  const quoted = trend.quoted.at(-1);
  if (quoted) {
    const told = words.finding.quoted(periodText(quoted.period, words), name, printedText(quoted.printed));
    return { ...plain(told), below: [words.table.source(quoted.source), words.finding.noteOnQuoted] };
  }
  const closed = series?.points.filter((point) => !point.isOpen) ?? [];
  if (series && closed.length === 0 && series.points.length > 0) {
    return { ...plain(words.finding.open(name)), below: [words.proof[series.proof].how] };
  }
  if (closed.length > 0) {
    return { ...plain(words.finding.withheld(name)), below: [words.finding.nothingText] };
  }
  return { ...plain(words.finding.nothing), below: [words.finding.nothingText] };
}
