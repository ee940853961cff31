import type { ReportMessages } from "./report-messages.ts";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function names(units: readonly string[]): string {
  const [last, ...others] = units.toReversed();
  return others.length > 0 ? `${others.toReversed().join(", ")} and ${last ?? ""}` : (last ?? "");
}

export const reportEn: ReportMessages = {
  title: (unit, period) => `${unit}: report on ratings, ${period}`,
  kick: { month: "Monthly report", quarter: "Quarterly report", year: "Annual report", wave: "Report on a wave" },
  link: "Report of this period (print, PDF, Word)",
  files: {
    pdf: "PDF",
    docx: "Word",
    noPdf: "For a PDF, print in the browser and choose “Save as PDF”.",
  },
  turn: {
    earlier: (period) => `← ${period}`,
    later: (period) => `${period} →`,
    unit: "Page of the unit",
  },
  meta: {
    period: "Period",
    days: (from, to) => `${from} to ${to}`,
    released: "Released",
    releasedOn: (day) => `${day}; figures as of that day.`,
    revisedOn: (first, newest) => `${first}; figures as of ${newest}, with later corrections or additions.`,
    notReleased: "No figures were released for this period.",
    address: "Address",
  },
  section: (number, title) => `${number}. ${title}`,
  table: (number, title) => `Table ${number}. ${title}`,
  annexTitle: "Annex: every unit",
  notesTitle: "Notes",
  sections: { summary: "Summary", reasons: "Reasons for dissatisfaction", channels: "Channels" },
  nothing:
    "This period has no figures that can be shown: there were no ratings, or they are kept back to protect privacy.",
  main: {
    caption: "Main indicators",
    columns: {
      ...{ indicator: "Indicator", value: "This period", valid: "Valid ratings", range: "95% range" },
      ...{ step: "On period before (points)", year: "On last year (points)", target: "Target" },
    },
    verdict: { higher: "higher", lower: "lower", indistinct: "within chance" },
    none: "–",
    withheld: "○ Not shown: fewer than 10 answers, or a figure that would tell of fewer than 10.",
    quoted: (printed) => `${printed} (quoted)`,
    quotedNote:
      "A quoted rate stands as its publisher printed it, without the number of valid ratings; it is neither compared nor ranked.",
    note: "Below each change, in small, is its 95% range. “Within chance” means that so small a difference cannot be called a change; all verdicts are adjusted together (Holm).",
    pinned: (name, units) =>
      `${name} is 100% in all ${units} units that have a figure. It tells nobody apart, so it stands last and ranks nobody.`,
  },
  sources: "Where the figures come from",
  chain: { caption: "From matters handled to valid ratings" },
  levels: {
    caption: (name) => `${name}: answers by level`,
    columns: { level: "Level", count: "Answers", share: "Of valid ratings" },
    outside: (label) => `${label} (not counted)`,
  },
  topTwo: {
    label: "Top two levels",
    text: (levels, value, range, low, high, count) =>
      `Counting ${names(levels)} alone: ${value} (${range} ${low} to ${high}; ${count} answers).`,
  },
  classes: {
    caption: (name) => `${name}: by proof class`,
    columns: { proof: "Proof class", valid: "Valid ratings", value: "This period", range: "95% range" },
    note: "Ratings of different proof classes are counted apart and never pooled.",
  },
  trend: { caption: (name) => `${name}: figures by period` },
  units: {
    title: "Units",
    changes: "Changes",
    toldChanges: (since, up, down, compared) => {
      if (up.length === 0 && down.length === 0) {
        return `Against ${since}, ${counted(compared, "unit that can be compared lies", "units that can be compared all lie")} within chance.`;
      }
      const told = [
        ...(up.length > 0 ? [`${names(up)} higher`] : []),
        ...(down.length > 0 ? [`${names(down)} lower`] : []),
      ];
      return `Against ${since}: ${told.join("; ")}, by more than chance. The others lie within chance. With many units some change by luck, so the judgement is stricter (Holm).`;
    },
    floor: "Target",
    toldFloor: (target, surely, maybe, judged) => {
      const first =
        surely.length > 0
          ? `Below it by more than chance: ${names(surely)}`
          : "No unit lies below it by more than chance";
      const then = maybe.length > 0 ? `${names(maybe)} may lie below it` : "no unit is in doubt";
      return `The target is ${target}. ${first}; ${then}. ${counted(judged, "unit has", "units have")} a figure to judge by${judged > 1 ? ", and as some of many fall short by luck, the judgement is stricter (Holm)" : ""}.`;
    },
    ownTargets: "each unit’s own",
    dots: (name) => `${name} by unit: the dot is this period’s figure, the line its 95% range`,
    alone: "There is only one unit below, so nothing is compared.",
    onlyOne: "Only one unit has a figure, so nothing is compared.",
    noFigures: "None of the units below has a figure that can be shown.",
  },
  annex: {
    caption: (name) => `${name} by unit`,
    columns: {
      ...{ unit: "Unit", value: "This period", valid: "Valid ratings", range: "95% range" },
      ...{ rank: "Ranks", step: "On period before (points)" },
    },
    below: (unit) => `Below ${unit}`,
    rank: (low, high) => (low === high ? String(low) : `${low}–${high}`),
    notRanked: "none",
    byProof: (name) => `by “${name}”`,
    apart: (proof) => `by “${proof}”, not compared`,
    quoted: (printed, source) => `quoted ${printed}, ${source}`,
    withheld: "○ not shown",
    bounded: (bound) => `▵ ${bound}, a bound only`,
    change: (difference, range, verdict) => `${verdict}${verdict ? " " : ""}${difference} (${range})`,
    hidden: (count) =>
      `${counted(count, "more unit has", "more units have")} no figure that can be shown for this period.`,
    note: "Where a change is called higher or lower it is more than chance would explain (Holm-adjusted); all others are within chance. Ranks are compared inside one group and are ranges of what is possible: units whose ranges overlap cannot be told apart. ○ Fewer than 10 answers, or what could be worked out from other figures: not shown, to protect privacy.",
  },
  reasons: {
    caption: (question, proof) => `Reasons given at “${question}” (${proof})`,
    columns: { reason: "Reason", count: "Times named", share: "Of answers with a reason" },
    note: (answered) =>
      `${answered} answers named a reason. Several may be named, so the shares can exceed 100% together.`,
    none: "No reasons can be shown for this period: fewer than 10 answers named one, or none was asked for.",
  },
  channels: {
    caption: "Valid ratings by channel",
    columns: { channel: "Channel", valid: "Valid ratings", share: "Share", value: "This period", range: "95% range" },
    others: "other channels",
    note: "Channels of fewer than 10 answers stand together under “other channels”.",
  },
  method: {
    title: "How it is worked out",
    formula: "Formula",
    interval:
      "The range of a rate is Wilson’s, that of a change Newcombe’s, both 95%; ranges of ranks hold for all units at once. For ratings by one-time code the range is a 95% confidence interval. Open links, entries by staff and imports are not a sample: there it is a range of chance and tells the view of those who took part.",
    compare:
      "Changes are in percentage points. Nothing is compared across a change of formula, wording, scale or channels.",
    disclosure:
      "Fewer than 10 answers are not shown, to protect privacy; nor is what could be worked out from other figures.",
    late: "Answers that came after the release are counted at the yearly revision. A corrected figure is told with its day and reason.",
  },
  corrections: { title: "Corrections", none: "No figure of this period or of the charts was corrected." },
  calendar: {
    title: "Release days ahead",
    text: (graceDays) =>
      `After a period ends, ${counted(graceDays, "day is", "days are")} left for late answers; the figures are released on the next. The days are fixed ahead:`,
    columns: { period: "Period", day: "Released on" },
    none: "No later wave has been set.",
  },
  seen: {
    title: "Who saw it before its release",
    nobody:
      "Nobody. The system has no way to look at figures before their release: officials of every rank and the public see the same figures at the same moment, so the list is empty. This does not cover an operator who can read the database itself.",
    imported: "Of imported figures, whoever reported them knew their own part before.",
    entered: "Staff who keyed answers know those they keyed.",
    live: "A survey is live: the unit’s total was told to everyone step by step while the period was open.",
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
  messages: {
    notFound: { title: "This unit was not found", text: "Check the address, or start from the first page." },
    unknownIndicator: { title: "There is no such indicator", text: "Choose an indicator on the unit’s page." },
    badPeriod: {
      title: "There is no such period",
      text: "A month is written 2025-12, a quarter 2025-Q4, a year 2025; a wave goes by its key.",
    },
    nothingYet: {
      title: "There is no period to report on yet",
      text: "Once figures have been released, their report stands here.",
    },
    noPrinter: {
      title: "No PDF can be made here",
      text: "Open the page, print it in the browser and choose “Save as PDF”, or take the Word file.",
    },
  },
  notYet: {
    title: (period) => `The report of ${period} is not released yet`,
    text: (day) => `It is released on ${day}, to everyone at once.`,
  },
  admin: {
    title: "Reports",
    text: "A report is there as soon as the figures of its period are released, the same for everyone.",
    calendarTitle: "Release days ahead",
    columns: { unit: "Unit", period: "Period", released: "Released", files: "Report" },
    empty: "No period has been released yet.",
    release: "Page",
    schedule: "Where REPORT_DIR is set, each release also saves its reports in that directory.",
    link: "Monthly reports and release calendar",
  },
};
