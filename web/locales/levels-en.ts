import type { IndicatorKind } from "../../src/core/surveys/survey.ts";
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

const OF_SHARE = {
  above: "levels that count as favourable",
  below: "the others",
  across: "Those in between stand across it.",
};

const SIDES: Record<IndicatorKind, typeof OF_SHARE> = {
  ...{ share: OF_SHARE, accuracy: OF_SHARE },
  mean: {
    above: "levels above the middle of the scale",
    below: "those below the middle",
    across: "The middle level stands across it.",
  },
  nps: { above: "promoters", below: "detractors", across: "Passives stand across it." },
};

export const levelsEn: LevelsMessages = {
  title: "The levels over time",
  told: (period, answers, shares) => `${period} (${answers}): ${shares.join(", ")}.`,
  how: (kind, above, below, hasNeutral) => {
    const side = SIDES[kind];
    return `Above the line: ${side.above} (${above}). Below it: ${side.below} (${below}).${hasNeutral ? ` ${side.across}` : ""}`;
  },
  table: "Answers at each level, by period",
};
