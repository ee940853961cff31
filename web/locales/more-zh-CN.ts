import type { MoreMessages } from "./more-messages.ts";

const JOIN = new Intl.ListFormat("zh-CN", { type: "conjunction" });

const PARTS = { funnel: "漏斗图", shrunk: "收缩后的数", heat: "热力图", control: "控制图" } as const;

export const moreZhCN: MoreMessages = {
  title: "更多分析",
  show: (parts) => `显示${JOIN.format(parts.map((part) => PARTS[part]))}`,
  hide: "收起",
  funnel: {
    title: (period) => `漏斗图：份数与高低，${period}`,
    told: ({ centre, units, outside }) =>
      `${units} 个单位合计为 ${centre}；${outside === 0 ? "没有单位超出外线" : `${outside} 个单位超出外线，图上写明`}。`,
    how: "内线之外，单凭偶然每 20 个单位会有 1 个；外线之外每 500 个才有 1 个。漏斗图不排名次。",
    widened: "各单位之间的差别大于偶然，两条线已相应放宽。",
    answers: "有效评价份数",
    persons: "评价人数",
    centre: (value) => `合计 ${value}`,
  },
  heat: {
    title: (periods) => `各单位逐期，${periods}`,
    how: (low, high) => `颜色越浓，数字越高（${low} 至 ${high}）；小字是有效评价份数。颜色相近的不必看作有差别。`,
    carried: "并入后一期",
  },
  control: {
    title: "控制图",
    told: ({ from, to, centre, apart }) =>
      `${from}到 ${to}，中心线 ${centre}；${apart.length === 0 ? "没有一期超出控制限" : `超出控制限的有 ${apart.join("、")}`}。`,
    how: "控制限按 Laney p′ 图计算：中心线上下三倍标准差，已计入各期之间平时的起伏，且不窄于单凭偶然应有的宽度。在限内的起落不必解释。",
    centre: (value) => `中心 ${value}`,
    limits: "控制限",
    columns: { value: "数值", limits: "控制限", apart: "是否超出" },
    isApart: "超出",
  },
  shrunk: {
    title: (period) => `原数与收缩后的数，${period}`,
    how: "份数少的单位，高低多半出于偶然。收缩后的数按份数多少向全体靠拢，用来估计；公布以原数为准。",
    columns: { unit: "单位", answers: "有效评价", raw: "原数", shrunk: "收缩后", standardised: "标准化后" },
    titleStandardised: (period, hasShrunk) =>
      `${hasShrunk ? "原数、收缩后与标准化后的数" : "原数与标准化后的数"}，${period}`,
    howStandardised: (mix) =>
      `标准化后的数，是假如各单位的渠道构成都与上级相同（${mix.join("，")}）会有的数；公布以原数为准。`,
    notStandardised:
      "「—」的单位不能标准化：有的渠道没有答卷，或者不足 10 份、凭它能推算出不足 10 份的数，为保护隐私不显示。",
  },
};
