import { besideEn } from "./beside-en.ts";
import { capitalised } from "./capitalised.ts";
import { chartEn } from "./chart-en.ts";
import { childrenEn } from "./children-en.ts";
import { levelsEn, reasonsEn } from "./levels-en.ts";
import { moreEn } from "./more-en.ts";
import { periodEn } from "./period-en.ts";
import { pickEn } from "./pick-en.ts";
import { proofEn } from "./proof-en.ts";
import { readingsEn } from "./readings-en.ts";
import { KIND_EN } from "./unit-kinds.ts";
import type { ChangeWords, UnitMessages } from "./unit-messages.ts";

function range(isSample: boolean): string {
  return isSample ? "95% interval" : "range of chance";
}

function aside(c: ChangeWords): string {
  const counted =
    c.answersFrom === c.answersTo ? `${c.answersFrom} answers each` : `${c.answersFrom} → ${c.answersTo} answers`;
  return ` (${range(c.isSample)} ${c.low} to ${c.high}; ${counted}).`;
}

function beyondChance(isSample: boolean): string {
  return isSample ? " More than chance would explain." : " Among those who took part, more than chance variation.";
}

export const unitEn: UnitMessages = {
  acts: {
    title: "What officials changed",
    paused: (code, survey) => `QR code ${code} of “${survey}” was paused.`,
    closed: (code, survey) => `QR code ${code} of “${survey}” was closed.`,
    reopened: (code, survey) => `QR code ${code} of “${survey}” was opened again.`,
    lastDaySet: (code, survey, { from, to }) => {
      const link = `QR code ${code} of “${survey}”`;
      return to === null
        ? `${link} no longer has a last day; it was to be ${from}.`
        : `The last day of ${link} was ${from ? `moved from ${from} to ${to}` : `set to ${to}`}.`;
    },
    target: (unit, survey) => `“${survey}” for ${unit}`,
    repointed: (code, from, to) => `QR code ${code}, until then ${from}, was re-pointed to ${to}.`,
    hidden: (survey) => `The results of “${survey}”, public until then, became visible to officials only.`,
    ofUnit: (unit) => `${unit}: `,
    more: (count) => `And ${count} more, made earlier.`,
    undertook: "A public undertaking was recorded: ",
    withdrew: "A public undertaking was withdrawn: ",
    because: "; reason: ",
    by: (role) => `Done by: ${role.toLowerCase()}`,
  },
  separator: ", ",
  listJoin: ", ",
  sentenceJoin: " ",
  path: "Where this unit stands",
  number: (value) => new Intl.NumberFormat("en-US").format(value),
  // Inside a sentence a common noun starts small, an abbreviation such as NPS stays.
  name: (name) => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name),
  answers: (count, persons) =>
    `${count === "1" ? "1 answer" : `${count} answers`}${persons === undefined ? "" : ` from ${persons} people`}`,
  points: (kind, difference) =>
    kind === "mean" ? difference : `${difference} ${difference === "1" ? "point" : "points"}`,
  range,
  interval: (low, high) => `${low} to ${high}`,
  period: periodEn,
  stop: ".",
  finding: {
    rose: (c) => ({
      lead: `${c.when} ${c.name} rose from ${c.from} to ${c.to}: +${c.difference}`,
      aside: aside(c),
      tail: beyondChance(c.isSample),
    }),
    fell: (c) => ({
      lead: `${c.when} ${c.name} fell from ${c.from} to ${c.to}: −${c.difference}`,
      aside: aside({ ...c, low: `−${c.high}`, high: `−${c.low}` }),
      tail: beyondChance(c.isSample),
    }),
    indistinct: (c, isNarrow) => ({
      lead: `${c.when}, ${c.name}: ${c.from} to ${c.to} is ${c.difference} apart`,
      aside: aside(c),
      tail: isNarrow
        ? " Chance alone would explain that; no change to speak of."
        : " Too few answers to call it a change.",
    }),
    same: (c) => ({
      lead: `${c.when} ${c.name} stood at ${c.to} at both ends`,
      aside: aside(c),
      tail: "",
    }),
    one: (f) => ({
      lead: `${capitalised(f.name)} was ${f.value} in ${f.when}`,
      aside: ` (${range(f.isSample)} ${f.low} to ${f.high}; ${f.answers} answers).`,
      tail: "",
    }),
    quoted: (when, name, printed) =>
      `The published ${name} for ${when} is ${printed}. It is quoted, not a figure worked out here.`,
    bounded: (when, name, bound) => `${capitalised(name)} was ${bound} in ${when}.`,
    withheld: (name) =>
      `${capitalised(name)}: fewer than 10 answers, or a count that would tell of fewer than 10: not shown, to protect privacy.`,
    open: (name) => `${capitalised(name)}: this period is still open; figures appear when it closes.`,
    nothing: "There are no figures to show yet.",
    unlike: "Not distinguishable from chance variation.",
    onlyOne: "Only one period has a figure, so no change can be told yet.",
    acrossBreak: "The measure changed in between, so no change is told across it.",
    nothingText: "Once a period has closed with ten answers or more, its figure and the trend appear here.",
    noChange: "No change can be told yet.",
    noteOnQuoted: "Without the number of ratings a change cannot be judged.",
  },
  proof: proofEn,
  state: {
    withheld: "Fewer than 10 answers, or a count that would tell of fewer than 10: not shown, to protect privacy",
    open: "This period is still open; figures appear when it closes",
    bounded: (bound) => `${capitalised(bound)}; only the bound is given, to protect privacy`,
    whyBounded:
      "Most of those asked answered, and nearly all alike: the exact figure would tell each person's answer, so only a bound is given.",
    carried: (into) => `Few answers, counted in ${into}`,
    atLeast: (bound) => `at least ${bound}`,
    atMost: (bound) => `at most ${bound}`,
    openSoFar: "This period is still open; this is what has been published so far",
  },
  ended: (day, successor) =>
    successor ? `This unit ended on ${day}; ${successor} took over.` : `This unit ended on ${day}.`,
  now: {
    title: "Latest period",
    levels: "Answers at each level",
    outside: (labels, count, share) => `Beside these, ${count} answered “${labels}” (${share} of all); not counted.`,
  },
  trend: {
    title: { month: "Month by month", quarter: "Quarter by quarter", year: "Year by year", wave: "Wave by wave" },
    indicators: "Indicator",
    kinds: "Period",
    kind: { month: "Month", quarter: "Quarter", year: "Year", wave: "Wave" },
    target: (value) => `Target ${value}`,
    caption: (hasBand, isSample, parent) =>
      `${[
        "The small figures under the dates are valid answers",
        ...(hasBand ? [`the pale band is the ${range(isSample)}`] : []),
        ...(parent ? [`the thin grey line is ${parent}`] : []),
      ].join("; ")}.`,
    marks: {
      hollow: "Hollow points are imported.",
      quoted: "Diamonds are quoted rates: no number of ratings, so not joined.",
      carried: "A month of few answers is counted in the next one shown; a bar reaches back to it.",
      muted: "Answers collected with different proof are drawn apart and never pooled.",
    },
    breakAt: (period, reasons) => `From ${period}: ${reasons}. No comparison is made across it.`,
    breakReason: {
      formula: "the formula changed",
      wording: "the question was worded differently",
      scale: "the scale changed",
      channel: "a way of answering opened, closed or moved by more than 20 points of share",
    },
    label: (indicator, finding) => `${indicator} over time. ${finding}`,
    tooltipRange: (rangeName, interval) => `${capitalised(rangeName)} ${interval}`,
    quotedPoint: (printed) => `Quoted ${printed}`,
  },
  table: {
    title: "The figures in this chart",
    period: { month: "Month", quarter: "Quarter", year: "Year", wave: "Wave" },
    favourable: { share: "Favourable", accuracy: "Correct", mean: "", nps: "" },
    valid: "Valid answers",
    quotedTitle: "Quoted rates",
    quoted: (period, printed) => `${period}: ${printed}`,
    source: (source) => `As printed in ${source}`,
    quotedJoin: "; ",
    quotedNote: "without the number of ratings a change cannot be judged",
    quotedAgrees: (agrees) =>
      agrees ? "the counts that came later agree with it" : "the counts that came later do not agree with it",
    correctedTitle: "Corrected figures",
    corrected: ({ what, from, to, day, reason }) => `${what}: ${from} → ${to}, corrected on ${day}. Reason: ${reason}`,
    recovered: (printed) => `the only count that gives ${printed}`,
  },
  children: childrenEn,
  readings: readingsEn,
  beside: besideEn,
  chart: chartEn,
  pick: pickEn,
  reasons: reasonsEn,
  levels: levelsEn,
  more: moreEn,
  formula: {
    title: "How it is worked out",
    outside: (labels) => `“${labels}” is not a valid rating and is not counted.`,
    disclosure:
      "Fewer than 10 answers are not shown, to protect privacy, nor is what other figures would tell of them.",
    late: (count) =>
      count === 1
        ? "In all units together one answer came after its period was published; it waits for the yearly revision."
        : `In all units together ${count} answers came after their period was published; they wait for the yearly revision.`,
    differences: "Changes are in percentage points.",
    scoreInterval: "Ranges are the figure plus and minus 1.96 standard errors (95%).",
    interval: "Ranges are Wilson's, those of changes Newcombe's, at 95%.",
  },
  home: {
    title: "Units",
    intro:
      "Anonymous ratings, public results: every unit's figures, with the number of answers and the range of chance.",
    units: "Units",
    empty: "There are no units yet.",
    emptyText: "They appear here once an administrator has added them.",
    code: "Link code",
    codeHint: "The 7 letters and digits below the QR code",
    go: "Rate",
    kinds: KIND_EN,
  },
  errors: {
    notFound: { title: "There is no such unit", text: "Please check the address, or start again from the first page." },
    unknownIndicator: { title: "There is no such indicator", text: "Please choose one on the unit's page." },
    unknownPeriod: {
      title: "There is no such period",
      text: "Months are written 2025-12, quarters 2025-Q4, years 2025, and waves by their key. Please choose one on the unit’s page.",
    },
    unknownSurvey: {
      title: "There is no such survey",
      text: "It does not exist, or its results are not public. Please choose one on the unit’s page.",
    },
    nothingYet: {
      title: "No figure of this unit has been published yet",
      text: "Once there is one, this page tells where it comes from.",
    },
    tooLong: {
      title: "That is too long a time",
      text: "At most 1,200 periods are shown at once. Please choose days closer together.",
    },
    noScreen: {
      title: "There is nothing to put on a screen now",
      text: "Only a survey that is marked live and is open at present has a screen.",
    },
    noChart: { title: "There is no chart here yet", text: "It appears once there are the figures that it needs." },
    unavailable: { title: "This cannot be shown just now", text: "Please open this page again in a moment." },
    badQuery: {
      title: "This address is not right",
      text: "A period is a month, quarter, year or wave; days are written like 2025-09-01, the first not after the last.",
    },
  },
  back: "To the first page",
};
