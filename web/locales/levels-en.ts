import type { LevelsMessages, ReasonsMessages } from "./levels-messages.ts";

export const reasonsEn: ReasonsMessages = {
  title: (period) => `Reasons, ${period}`,
  told: ({ level, asked, answered }) =>
    asked === null
      ? `${answered} answers of “${level}” or lower gave a reason; one answer may give several.`
      : `Of ${asked} answers of “${level}” or lower, ${answered} gave a reason; one answer may give several.`,
  reason: "Reason",
  count: "Answers",
  share: "Of those with a reason",
  how: "Percentages are of the answers that gave a reason; the bar of the reason named most is full.",
};

export const levelsEn: LevelsMessages = {
  title: "The levels over time",
  told: (period, answers, shares) => `${period} (${answers}): ${shares.join(", ")}.`,
  how: (above, below, hasNeutral) =>
    `Above the line: levels that count as favourable (${above}). Below it: the others (${below}).${hasNeutral ? " Those in between stand across it." : ""}`,
  table: "Answers at each level, by period",
};
