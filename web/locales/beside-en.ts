import type { BesideMessages, PairsWords, PairWords, ResponseRateWords } from "./beside-messages.ts";
import { inWords } from "./period-en.ts";

function range(isSample: boolean): string {
  return isSample ? "95% interval" : "range of chance";
}

function counted(rounds: string): string {
  return `${rounds} ${rounds === "1" ? "round" : "rounds"}`;
}

function toldRates({ rr1, rr3, eligibility, refusal, contact }: ResponseRateWords): string {
  const told = [
    ...(rr1 ? [`RR1 ${rr1} (complete interviews ÷ all drawn, the unknown taken as eligible)`] : []),
    ...(rr3 && eligibility
      ? [`RR3 ${rr3} (${eligibility.share} of the unknown taken as eligible, by ${eligibility.source})`]
      : []),
  ];
  const rest = [...(contact ? [`contact CON1 ${contact}`] : []), ...(refusal ? [`refusal REF1 ${refusal}`] : [])];
  const text = [told.join("; "), rest.join(", ")].filter((part) => part !== "").join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function others(count: number): string {
  return `${count} other ${count === 1 ? "unit" : "units"}`;
}

function toldPairs({ higher, lower, indistinct, hidden }: PairsWords): string {
  const [first] = [...higher.named, ...lower.named];
  const rangeOf = (p: PairWords) => `${p === first ? `${range(p.isSample)} ` : ""}${p.low} to ${p.high}`;
  const tell = ({ named, more }: PairsWords["higher"], word: string) => [
    ...named.map((p) => `${p.value} points ${word} ${p.name} (${rangeOf(p)}; ${p.count} persons)`),
    ...(more > 0 ? [`${word} ${others(more)}`] : []),
  ];
  const told = [...tell(higher, "above"), ...tell(lower, "below")];
  const scope = "Among people who rated both units, this one";
  const rest =
    hidden > 0 ? ` ${hidden === 1 ? "One more is" : `${hidden} more are`} not compared, to protect privacy.` : "";
  const alike = `cannot be told apart from ${others(indistinct)}.`;
  return told.length > 0
    ? `${scope} stands ${inWords(told)}.${indistinct > 0 ? ` It ${alike}` : ""}${rest}`
    : `${scope} ${alike}${rest}`;
}

export const besideEn: BesideMessages = {
  rates: {
    title: (period) => `Rates side by side, ${period}`,
    pinned: (name, f, units) =>
      `${name} ${f.value} (${range(f.isSample)} ${f.low} to ${f.high}; ${f.count} answers) stands apart: all ${units} units with a figure are at 100%, which ranks nobody.`,
  },
  composite: {
    score: "Score",
    made: "Made of",
    rank: "Rank",
    toldScore: (s) => `${s.value} of 100 (${range(s.isSample)} ${s.low} to ${s.high}).`,
    toldMade: (parts, from, hasPoints) =>
      `${parts.map(({ name, weight }) => `${name} ${weight}`).join(", ")}${hasPoints ? ", first turned into points" : ""}.${from ? ` In force from ${from}.` : ""}`,
    toldRank: (group, size, low, high) => {
      const scope = group ? `Among the ${size} units of group ${group}` : `Among ${size} units`;
      if (low === high) {
        return `${scope}: rank ${low}.`;
      }
      return low === 1 && high === size
        ? `${scope} no order can be told.`
        : `${scope}: it could be anywhere from rank ${low} to ${high}.`;
    },
    missing: (names) => `Without ${names} there is no score; the weight of what is missing moves to nothing else.`,
    ruleChanged: "What the score is made of changed within this period, so there is none.",
    list: "Scores of the units",
    listNote: "Ranks are within the group, and ranges too: where they overlap, no order can be told.",
    group: (name) => `Group ${name}`,
    columns: { unit: "Unit", score: "Score", range: "Range", rank: "Rank" },
    lacks: (names) => `○ Without ${names}`,
  },
  chain: {
    title: (period) => `From matters handled to valid answers, ${period}`,
    excluded: (count, share, handled) =>
      `Of ${handled} matters handled, ${count} (${share}) were left out of the call-backs, so the rates from call-backs do not speak of them.`,
    noneExcluded: "Every matter handled was open to a call-back.",
    excludedHidden:
      "How many were left out of the call-backs is not shown; the rates from call-backs do not speak of them.",
    columns: { step: "Step", count: "Matters", share: "Share" },
    step: {
      ...{ handled: "Handled", excluded: "Left out", eligible: "Open to call-back" },
      ...{ selected: "Drawn", reached: "Reached", valid: "Valid answers" },
    },
    of: {
      ...{ excluded: "of handled", eligible: "of handled", selected: "of open" },
      ...{ reached: "of drawn", valid: "of reached" },
    },
    reason: {
      ...{ no_contact: "No way to reach them", duplicate: "Raised before", out_of_scope: "Not this unit's" },
      ...{ withdrawn: "Withdrawn", anonymous: "Anonymous", refused: "No call wanted", pending: "Not yet settled" },
    },
    hidden: "○ Not shown",
    hiddenNote: "○ Fewer than 10, or a count that would tell of fewer than 10: not shown, to protect privacy.",
    corrected: (reason) => `These counts were corrected: ${reason}.`,
  },
  sample: {
    weighted: "Weighted",
    rates: "Response rate",
    ofPoll: (label) => `${label}, whole poll`,
    effect: "Design effect",
    raking: "Calibration",
    toldWeighted: (f, plain) =>
      `Weighted by the sample's design: ${f.value} (${range(true)} ${f.low} to ${f.high}; ${f.count} answers)${plain ? `; unweighted ${plain}` : ""}.`,
    toldCodes: (rate) => `RR1 ${rate} (returned ÷ codes given out).`,
    toldRates,
    toldEffect: (effect, count, effective) =>
      `${effect}: these ${count} answers are as precise as ${effective} of a simple random sample.`,
    raked: (margins, rounds, trimmed) =>
      `${margins === 1 ? "One known share" : `${margins} known shares`} of the people met (raking converged in ${counted(rounds)})${trimmed ? `; ${trimmed} weights trimmed` : ""}.`,
    notRaked: (rounds, deviation) =>
      `Raking did not converge in ${counted(rounds)} (still ${deviation} off), so only the design weights are used.`,
    rakingRefused: "What is known of the people does not fit the sample, so only the design weights are used.",
    noRaking: "Nothing is stated of the people's make-up: only the design weights are used.",
    openLink:
      "Anyone with the link could answer, and nobody knows how many saw it: there is no response rate and no weighting.",
    imported: "Imported figures have no sampling frame: there is no response rate and no weighting.",
    noFrame: "No usable sample is stated, so this is not treated as one: there is no response rate and no weighting.",
  },
  appraisal: {
    title: (survey, period) => `${survey} by class of respondent, ${period}`,
    across: (s) => `By weight ${s.value} points (${range(s.isSample)} ${s.low} to ${s.high}; ${s.count} persons).`,
    missing: (names) =>
      `No score across the classes: ${inWords(names)} cannot be shown. The weight of what is missing moves to no other.`,
    pairs: toldPairs,
    points: (levels) =>
      `Points: ${levels.map(({ label, points }) => `${label} ${points}`).join(", ")}; averaged within each class, then across the classes by weight.`,
    columns: { name: "Class", weight: "Weight", persons: "Persons", notValid: "No valid vote", score: "Score" },
    none: "○ Not shown",
    noneNote: "○ Fewer than 10 persons, or a class that would tell of fewer than 10: not shown, to protect privacy.",
    classes: {
      ...{ users: "Service users", residents: "Residents' representatives", staff: "Staff" },
      ...{ retired: "Retired cadres", peers: "Peer units" },
    },
  },
  quiz: {
    title: (survey, period) => `${survey}: correct answers by question, ${period}`,
    note: "Of the unit only; there is no score of any person.",
    keyChanged: "The correct answer was changed: not shown",
    answered: (count) => `${count} persons`,
  },
};
