import type { AboutMessages } from "./about-messages.ts";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const aboutEn: AboutMessages = {
  title: "Where this figure comes from",
  back: "Back to the unit’s page",
  hidden: "No figure is public here, so nothing is told of what it would be made of.",
  carried: (months) => `Holds ${months}: months of few answers count in the next one that is shown.`,
  rows: {
    wording: "Asked",
    formula: "Formula",
    levels: "Answers by level",
    boxes: "Counted otherwise",
    outside: "Left out",
    channels: "Came by",
    links: "Links then",
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
    top: "Only the two best levels",
    bottom: "Only the two worst levels",
    line: (name, share, counts) => `${name}: ${share} (${counts})`,
    note: "The ways of counting must not be mixed or compared with each other.",
  },
  outside: (labels, count, share) => `${labels}: ${count} answers, ${share} of all, are not in the denominator.`,
  otherChannels: "All other channels",
  links: ({ channel, count, first, last }) =>
    `${channel}: ${plural(count, "link", "links")}, from ${first}${last === null ? ", without an end" : ` to ${last}`}`,
  paused: (count) => `${count} paused by now`,
  closed: (count) => `${count} closed by now`,
  importDays: (days) => `Files of answers were brought in before the release on: ${days}.`,
  source: (source, day) => `${source}, brought in on ${day}`,
  flagged: ({ plain, answers, all, answersAll, count }) =>
    `${count} answers are flagged (suspicious, or many at once) and count all the same: ${all} with them (${answersAll} answers), ${plain} without (${answers} answers).`,
  noFlags: "No flagged answers can be told apart; suspicious answers are flagged, never dropped.",
  released: (day) => `Released on ${day}.`,
  version: (version, day, counts) => `Version ${version}, released on ${day}${counts === null ? "" : `: ${counts}`}`,
  first: "Not revised since.",
  more: "Also to know",
  breaks: {
    formula: "The formula changed with this period",
    wording: "The wording changed with this period",
    scale: "The scale changed with this period",
    channel: "The channels changed markedly with this period",
  },
  breakTitle: "Break",
  actsTitle: "Acts",
  noActs: "No link of this unit was paused, closed or led elsewhere in this period.",
  late: (count, day) =>
    `By ${day}, ${plural(count, "answer", "answers")} of the whole service had come after the release of their period and wait for the yearly revision.`,
  noLate: "No answers of the whole service wait for the yearly revision.",
  withdrawn: (count) =>
    count === 0
      ? "No text of the whole service was ever withdrawn; ratings cannot be."
      : `${plural(count, "text", "texts")} of the whole service withdrawn by law; all ratings remain.`,
  lateTitle: "Late",
  withdrawnTitle: "Withdrawn",
  quotedTitle: "Quoted rate",
  permanent: "The address of this page stays as it is and may be cited.",
};
