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

export const levelsZhCN: LevelsMessages = {
  title: "各等级的占比",
  told: (period, answers, shares) => `${period}（${answers}）：${shares.join("，")}。`,
  how: (above, below, hasNeutral) =>
    `中线以上是计入分子的等级（${above}），中线以下是其余等级（${below}）${hasNeutral ? "，中间的等级横跨中线" : ""}。`,
  table: "各等级的份数",
};
