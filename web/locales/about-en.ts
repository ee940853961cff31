import type { AboutMessages } from "./about-messages.ts";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const aboutEn: AboutMessages = {
  title: "Where this figure comes from",
  heading: (unit, period, indicator) => [`${unit},`, `${period}:`, indicator],
  back: "Back to the unit’s page",
  hidden: "No figure has been published here, so its make-up is not shown either.",
  live: "Answers are still coming in and the figure may change; its make-up is published after the period ends.",
  bounded: "Only this bound is published, not the exact figure, so its make-up is not shown either.",
  carried: (months) => `Holds ${months}: months with few answers are counted in the next month shown.`,
  rows: {
    wording: "Question",
    formula: "Formula",
    levels: "Answers by level",
    boxes: "Other ways of counting",
    outside: "Left out",
    channels: "Channels",
    links: "Links at the time",
    imports: "Imports",
    source: "Source",
    flags: "Flagged",
    released: "Released",
    versions: "Revisions",
  },
  survey: (title) => title,
  columns: { level: "Level", count: "Answers", share: "Of valid" },
  favourable: "counts as favourable",
  notCounted: "not a valid rating",
  valid: "Valid ratings",
  topTwo: {
    official: "As this indicator counts",
    top: "Two best levels only",
    bottom: "Two worst levels only",
    line: (name, share, counts) => `${name}: ${share} (${counts})`,
    note: "Figures counted in different ways must not be mixed or compared.",
  },
  outside: (labels, count, share) =>
    `${labels}: ${count} answers, ${share} of all answers, left out of the denominator.`,
  otherChannels: "All other channels",
  links: ({ channel, count, first, last }) =>
    `${channel}: ${plural(count, "link", "links")}, from ${first}${last === null ? ", without an end" : ` to ${last}`}`,
  paused: (count) => `${count} since paused`,
  closed: (count) => `${count} since closed`,
  importDays: (days) => `Answers were imported before the release on ${days}.`,
  source: (source, day) => `${source}, imported on ${day}`,
  flagged: ({ plain, answers, all, answersAll, count }) =>
    `${count} answers are flagged (suspicious, or many at once) but still counted: ${all} with them (${answersAll} answers), ${plain} without (${answers} answers).`,
  noFlags: "No flagged answers that could be shown separately. Suspicious answers are flagged, never dropped.",
  released: (day) => `Released on ${day}.`,
  version: (version, day, counts) => `Version ${version}, released on ${day}${counts === null ? "" : `: ${counts}`}`,
  first: "Not revised since its release.",
  more: "Also to know",
  breaks: {
    formula: "The formula changed with this period",
    wording: "The wording changed with this period",
    scale: "The scale changed with this period",
    channel: "The channels changed markedly with this period",
  },
  breakTitle: "Break",
  actsTitle: "Links changed",
  noActs: "No link of this unit or of one below it was paused, closed or redirected in this period.",
  late: (count, day) =>
    `By ${day}, ${plural(count, "answer", "answers")} across the whole service had arrived after the release of their period and await the yearly revision.`,
  noLate: "No answers anywhere in the service await the yearly revision.",
  withdrawn: (count) =>
    count === 0
      ? "No text has ever been withdrawn anywhere in the service; ratings cannot be withdrawn."
      : `${plural(count, "text", "texts")} withdrawn by law across the whole service; all ratings remain.`,
  lateTitle: "Late answers",
  withdrawnTitle: "Texts withdrawn",
  quotedTitle: "Quoted rate",
  permanent: "This page keeps its address and may be cited.",
};
