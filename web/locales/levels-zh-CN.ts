import type { IndicatorKind } from "../../src/core/surveys/survey.ts";
import type { LevelsMessages, ReasonsMessages } from "./levels-messages.ts";

export const reasonsZhCN: ReasonsMessages = {
  title: (period) => `原因，${period}`,
  told: ({ level, asked, answered }) =>
    asked === null
      ? `评价为「${level}」或更低、并且说了原因的有 ${answered} 份；一份可以选几项。`
      : `评价为「${level}」或更低的 ${asked} 份中，${answered} 份说了原因；一份可以选几项。`,
  reason: "原因",
  count: "份数",
  share: "占说了原因的",
  how: "百分数是占说了原因的份数之比，横条以最多的一项为满格。",
};

const OF_SHARE = { above: "计入分子的等级", below: "其余等级", across: "中间的等级" };

const SIDES: Record<IndicatorKind, typeof OF_SHARE> = {
  ...{ share: OF_SHARE, accuracy: OF_SHARE },
  mean: { above: "高于量表中点的等级", below: "低于中点的等级", across: "正中的等级" },
  nps: { above: "推荐者", below: "贬损者", across: "中立者" },
};

export const levelsZhCN: LevelsMessages = {
  title: "各等级的占比",
  told: (period, answers, shares) => `${period}（${answers}）：${shares.join("，")}。`,
  how: (kind, above, below, hasNeutral) => {
    const side = SIDES[kind];
    return `中线以上是${side.above}（${above}），中线以下是${side.below}（${below}）${hasNeutral ? `，${side.across}横跨中线` : ""}。`;
  },
  table: "各等级的份数",
};
