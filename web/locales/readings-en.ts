import { inWords } from "./period-en.ts";
import type { MovedWords, ReadingsMessages } from "./readings-messages.ts";

function range(isSample: boolean): string {
  return isSample ? "95% interval" : "range of chance";
}

function counted(from: string, to: string): string {
  return from === to ? `${from} answers each` : `${from} → ${to} answers`;
}

function aside(c: MovedWords): string {
  const [low, high] = c.verdict === "lower" ? [`−${c.high}`, `−${c.low}`] : [c.low, c.high];
  return ` (${range(c.isSample)} ${low} to ${high}; ${counted(c.answersFrom, c.answersTo)})`;
}

function judged(c: MovedWords): string {
  if (c.isSame) {
    return `no difference${aside(c)}.`;
  }
  if (c.verdict === "indistinct") {
    return `${c.difference} apart${aside(c)}, not distinguishable from chance.`;
  }
  const sign = c.verdict === "higher" ? "+" : "−";
  return `${sign}${c.difference}${aside(c)}, more than chance would explain.`;
}

export const readingsEn: ReadingsMessages = {
  title: (hasChange) => (hasChange ? "How to read this" : "How to read this figure"),
  onYear: "A year before",
  monthByMonth: "Same months",
  shareTrend: "Direction",
  signals: { month: "Month to month", quarter: "Quarter to quarter", year: "Year to year", wave: "Wave to wave" },
  target: "Target",
  mix: "Channels",
  flagged: "Flagged answers",
  toldOnYear: (c) => `${c.from} in ${c.whenFrom}, ${c.to} in ${c.whenTo}: ${judged(c)}`,
  toldMonthByMonth: (c, year, months) =>
    `${months} months of ${year}, each against the same month of ${year - 1}, together: ${judged(c)}`,
  toldShareTrend: (kind, when, count, verdict) => {
    const told = {
      higher: "it rises, by more than chance would explain",
      lower: "it falls, by more than chance would explain",
      indistinct: "neither a rise nor a fall can be told from chance",
    }[verdict];
    return `${when}, ${count} ${kind}s together: ${told}${kind === "year" ? "" : "; season is not taken out"} (Cochran–Armitage\u00a0test).`;
  },
  toldSignals: (kind, when, count, above, below) => {
    const scope = `${when}, ${count} ${kind}s:`;
    if (above === "" && below === "") {
      return `${scope} no ${kind} stands out (Laney\u00a0p′ chart).`;
    }
    const told = [...(above ? [`${above} above`] : []), ...(below ? [`${below} below`] : [])];
    return `${scope} ${told.join(", ")} the usual ups and downs (Laney\u00a0p′ chart).`;
  },
  several: (kind, count) => `${count} ${kind}s`,
  toldTarget: (t) => {
    const figure = `${t.value} in ${t.when} (${range(t.isSample)} ${t.low} to ${t.high}; ${t.answers} answers):`;
    switch (t.verdict) {
      case "met":
        return `${figure} the target of ${t.target} is met.`;
      case "missed":
        return `${figure} the target of ${t.target} is missed.`;
      case "cannotTell":
        return `${figure} the target of ${t.target} lies in that range, so it cannot be told.`;
    }
  },
  toldMix: (m, channels) =>
    `At one mix of channels (${channels}): ${m.from} to ${m.to}; as counted, ${m.rawFrom} to ${m.rawTo} (${counted(m.answersFrom, m.answersTo)}).`,
  toldFixedMix: (c, channels, covered) =>
    `The channels changed, so the rates as counted are not compared. In those at both ends (${channels}), at one mix: ${c.from} to ${c.to}, ${judged(c)}${
      covered ? ` They hold ${covered.from} of the earlier and ${covered.to} of the later answers.` : ""
    }`,
  reversed: " The direction turns round: what changed as counted is the mix.",
  toldFlagged: (f) =>
    `${f.where === "" ? "Without" : `${f.where}, without`} ${f.count} flagged answers (the same level throughout, or from a day whose number, likeness or way of coming in stands out): ${f.value} in ${f.when} (${range(f.isSample)} ${f.low} to ${f.high}; ${f.answers} answers). They count all the same: with them ${f.all} (${f.answersAll} answers).`,
  channel: {
    qr: "QR code",
    widget: "site widget",
    kiosk: "kiosk",
    web: "web page",
    sms: "text message",
    phone: "telephone",
    paper: "paper",
    visit: "visit",
    import: "import",
  },
  list: {
    ranks: "Ranks",
    funnel: "Against all",
    funnelInGroup: "Against its group",
    small: "Pulled in",
    toldRanks: (count, best, worst) => {
      const [first, last] = count === 1 ? ["First", "Last"] : [`Among the first ${count}`, `Among the last ${count}`];
      const told = [
        best.length > 0 ? `${first}: ${inWords(best)}` : "Who is first cannot be told",
        worst.length > 0 ? `${last}: ${inWords(worst)}` : "Who is last cannot be told",
      ];
      return `${told.join(". ")}.`;
    },
    more: (count) => `${count} more`,
    noRanks: "The ranges of ranks overlap: neither the best nor the worst can be told.",
    toldFunnel: (above, below, isWidened) => {
      const told = [
        ...(above.length > 0 ? [`${inWords(above)} above`] : []),
        ...(below.length > 0 ? [`${inWords(below)} below`] : []),
      ];
      if (isWidened) {
        const standing = told.length > 0 ? `these stand out: ${told.join(", ")}` : "no unit stands out";
        return `The units differ by more than chance; with limits widened accordingly, ${standing}.`;
      }
      return told.length > 0
        ? `For the number of answers: ${told.join(", ")} what chance allows; the rest within it.`
        : "For the number of answers, no unit lies outside what chance allows.";
    },
    toldSmall:
      "With few answers a high or low rate is mostly luck; the small print and the hollow points show it pulled towards the average.",
    pulled: (value) => `pulled ${value}`,
    progress: (when) => `Progress, ${when.charAt(0).toLowerCase()}${when.slice(1)}`,
    progressNote:
      "Units that start low tend to rise by themselves (regression to the mean), so read progress beside the level above. Among many units some changes are luck; the words allow for that (Holm).",
    verdict: { higher: "Rose", lower: "Fell", indistinct: "Within chance" },
    answers: (from, to) => (from === to ? `${from} answers each` : `${from} → ${to}`),
  },
};
