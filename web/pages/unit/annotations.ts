import type { BreakReason, UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { visibleRuns } from "../../../src/core/texts/visible-runs.ts";
import type { PlacedUndertaking, Undertaking } from "../../../src/core/units/undertaking.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { periodKeys } from "./period-keys.ts";
import { periodText } from "./period-words.ts";

/** A numbered mark of the trend at a period. */
export type Annotation = { number: string; period: string } & (
  | { kind: "break"; reasons: readonly BreakReason[] }
  | { kind: "undertaking"; undertakings: readonly PlacedUndertaking[] }
);

type Annotated = Pick<UnitPage, "trend" | "undertakings">;

/** Breaks and undertakings inside the window, numbered from the left; a break stands before what it is the first of. */
export function annotationsOf({ trend, undertakings = [] }: Annotated): Annotation[] {
  const keys = trend ? periodKeys(trend) : [];
  const marks = keys.flatMap((period) => {
    const reasons = [...new Set(trend?.breaks.filter((b) => b.period === period).map(({ reason }) => reason))];
    const made = undertakings.filter((each) => each.period === period);
    return [
      ...(reasons.length > 0 ? [{ kind: "break" as const, period, reasons }] : []),
      ...(made.length > 0 ? [{ kind: "undertaking" as const, period, undertakings: made }] : []),
    ];
  });
  return marks.map((mark, index) => ({ ...mark, number: String(index + 1) }));
}

/** Those made after the last month, quarter or year of the trend, for which no mark can stand yet. */
export function laterUndertakings({ trend, undertakings = [] }: Annotated): PlacedUndertaking[] {
  const end = (trend && trend.period !== "wave" && periodKeys(trend).at(-1)) ?? null;
  return undertakings.filter(({ period }) => end !== null && period !== null && period > end);
}

/** What happened at a break. */
export function breakText(
  { period, reasons }: { period: string; reasons: readonly BreakReason[] },
  words: UnitMessages,
) {
  return words.trend.breakAt(
    periodText(period, words),
    reasons.map((reason) => words.trend.breakReason[reason]).join(words.separator),
  );
}

/** What a mark stands for, a text for each thing. */
export function annotationTexts(mark: Annotation, words: UnitMessages, locale: Locale): string[] {
  return mark.kind === "break"
    ? [breakText(mark, words)]
    : mark.undertakings.map((each) => undertakingText(each, locale));
}

/** All of it in lines, where nothing but text can stand. */
export function annotationLines(page: Annotated, words: UnitMessages, locale: Locale): string[] {
  const later = laterUndertakings(page);
  return [
    ...annotationsOf(page).flatMap((mark) =>
      annotationTexts(mark, words, locale).map((text) => `${mark.number}. ${text}`),
    ),
    ...(later.length > 0 ? [messagesIn(locale).undertakings.later] : []),
    ...later.map((each) => undertakingText(each, locale)),
  ];
}

/** An undertaking where no marks can be drawn: kept apart in direction, what does not show as its code. */
export function undertakingText({ day, due, text, withdrawn }: Undertaking, locale: Locale): string {
  const { undertakings: words, common } = messagesIn(locale);
  const [open, close] = words.quote;
  return [
    `${words.made(common.day(day))}${open}${isolated(text)}${close}`,
    ...(due === null ? [] : [words.due(common.day(due))]),
    ...(withdrawn ? [`${words.withdrawn(common.day(withdrawn.on))}${open}${isolated(withdrawn.reason)}${close}`] : []),
  ].join("");
}

function isolated(text: string): string {
  const shown = visibleRuns(text).map((run) => (run.kind === "words" ? run.text : `[${run.code}]`));
  return `\u2068${shown.join("")}\u2069`;
}
