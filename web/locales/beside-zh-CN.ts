import type { BesideMessages, PairsWords, PairWords, ResponseRateWords } from "./beside-messages.ts";

function range(isSample: boolean): string {
  return isSample ? "95% 置信区间" : "随机波动范围";
}

function toldRates({ rr1, rr3, eligibility, refusal, contact }: ResponseRateWords): string {
  const told = [
    ...(rr1 ? [`RR1 ${rr1}（完整访问 ÷ 全部抽中的人，去向不明的都当作合格）`] : []),
    ...(rr3 && eligibility
      ? [`RR3 ${rr3}（去向不明的按 ${eligibility.share} 合格折算，依据：${eligibility.source}）`]
      : []),
  ];
  const rest = [...(contact ? [`接触率 CON1 ${contact}`] : []), ...(refusal ? [`拒访率 REF1 ${refusal}`] : [])];
  return `${[told.join("；"), rest.join("，")].filter((part) => part !== "").join("。")}。`;
}

function toldPairs({ higher, lower, indistinct, hidden }: PairsWords): string {
  const [first] = [...higher.named, ...lower.named];
  const rangeOf = (p: PairWords) => `${p === first ? `${range(p.isSample)} ` : ""}${p.low} 至 ${p.high}`;
  const tell = ({ named, more }: PairsWords["higher"], word: string) => [
    ...named.map((p) => `比${p.name}${word} ${p.value} 分（${rangeOf(p)}；${p.count} 人）`),
    ...(more > 0 ? [`比另外 ${more} 个单位也${word}`] : []),
  ];
  const told = [...tell(higher, "高"), ...tell(lower, "低")];
  const alike = indistinct > 0 ? `与另外 ${indistinct} 个单位分不出高低` : "";
  const rest = hidden > 0 ? `还有 ${hidden} 个单位，为保护隐私不作比较。` : "";
  const scope = "只看两个单位都评过的人，本单位";
  return told.length > 0
    ? `${scope}${told.join("，")}。${alike ? `${alike}。` : ""}${rest}`
    : `${scope}${alike}。${rest}`;
}

export const besideZhCN: BesideMessages = {
  rates: {
    title: (period) => `各项比率，${period}`,
    pinned: (name, f, units) =>
      `${name} ${f.value}（${range(f.isSample)} ${f.low} 至 ${f.high}；${f.count} 份）另列：有数字的 ${units} 个单位都是 100%，分不出高低。`,
  },
  composite: {
    score: "得分",
    made: "怎样合成",
    rank: "名次",
    toldScore: (s) => `${s.value} 分，满分 100（${range(s.isSample)} ${s.low} 至 ${s.high}）。`,
    toldMade: (parts, from, hasPoints) =>
      `${parts.map(({ name, weight }) => `${name}占 ${weight}`).join("，")}${hasPoints ? "，先按得分表折成分数" : ""}。${from ? `这一口径自 ${from}起。` : ""}`,
    toldRank: (group, size, low, high) => {
      const scope = group ? `「${group}」组 ${size} 个单位` : `${size} 个单位`;
      if (low === high) {
        return `在${scope}里排第 ${low} 名。`;
      }
      return low === 1 && high === size
        ? `在${scope}里分不出先后。`
        : `在${scope}里，名次可能在第 ${low} 至第 ${high} 名之间。`;
    },
    missing: (names) => `缺${names}，算不出综合得分；缺的权重不摊给别的指标。`,
    ruleChanged: "合成的口径在本期之内变了，本期不算得分。",
    list: "各单位得分",
    listNote: "名次只在组内比，也是可能的范围：名次范围重叠的分不出先后。",
    group: (name) => `「${name}」组`,
    columns: { unit: "单位", score: "得分", range: "波动范围", rank: "名次" },
    lacks: (names) => `○ 缺${names}`,
  },
  chain: {
    title: (period) => `从办理到有效评价，${period}`,
    excluded: (count, share, handled) =>
      `办理的 ${handled} 件里，有 ${count} 件（${share}）没有纳入回访，不在回访得出的比率之内。`,
    noneExcluded: "办理的事项全部纳入了回访。",
    excludedHidden: "没有纳入回访的件数不显示；它们不在回访得出的比率之内。",
    columns: { step: "环节", count: "件数", share: "占比" },
    step: {
      ...{ handled: "办理", excluded: "没有纳入回访", eligible: "纳入回访" },
      ...{ selected: "抽中", reached: "联系上", valid: "有效评价" },
    },
    of: { excluded: "占办理", eligible: "占办理", selected: "占纳入", reached: "占抽中", valid: "占联系上" },
    reason: {
      ...{ no_contact: "没有联系方式", duplicate: "重复诉求", out_of_scope: "不属职责范围" },
      ...{ withdrawn: "来电人撤回", anonymous: "匿名", refused: "不愿回访", pending: "尚未办结" },
    },
    hidden: "○ 不显示",
    hiddenNote: "○ 不足 10 件，或凭它能推算出不足 10 件的数，为保护隐私不显示。",
    corrected: (reason) => `本期件数更正过：${reason}。`,
  },
  sample: {
    weighted: "加权",
    rates: "应答率",
    ofPoll: (label) => `整个调查的${label}`,
    effect: "设计效应",
    raking: "人口校准",
    toldWeighted: (f, plain) =>
      `按抽样设计加权为 ${f.value}（${range(true)} ${f.low} 至 ${f.high}；${f.count} 份）${plain ? `，不加权为 ${plain}` : ""}。`,
    toldCodes: (rate) => `RR1 ${rate}（收回的 ÷ 发出的代码）。`,
    toldRates,
    toldEffect: (effect, count, effective) => `${effect}：这 ${count} 份的精度相当于简单随机抽样的 ${effective} 份。`,
    raked: (margins, rounds, trimmed) =>
      `按 ${margins} 项已知的人口构成校准，都已对上（${rounds} 轮收敛）${trimmed ? `，${trimmed} 份的权重被截` : ""}。`,
    notRaked: (rounds, deviation) => `${rounds} 轮没有收敛，最大仍差 ${deviation}，因此只用设计权重。`,
    rakingRefused: "已知的人口构成与样本对不上，没有校准，只用设计权重。",
    noRaking: "没有给出人口构成，只用设计权重。",
    openLink: "任何人都可以通过此链接评价，不知道有多少人见到它，所以没有应答率，也不加权。",
    imported: "导入的数字没有抽样框，所以没有应答率，也不加权。",
    noFrame: "没有可用的抽样说明，不当作抽样，所以没有应答率，也不加权。",
  },
  appraisal: {
    title: (survey, period) => `${survey}，各类评价主体，${period}`,
    across: (s) => `按权重合计 ${s.value} 分（${range(s.isSample)} ${s.low} 至 ${s.high}；共 ${s.count} 人）。`,
    missing: (names) => `缺${names.join("、")}的得分，所以没有合计分；缺的权重不摊给别的主体。`,
    pairs: toldPairs,
    points: (levels) =>
      `分值：${levels.map(({ label, points }) => `${label} ${points} 分`).join("，")}；先在每类主体之内平均，再按权重合计。`,
    columns: { name: "评价主体", weight: "权重", persons: "人数", notValid: "无效票", score: "得分" },
    none: "○ 不显示",
    noneNote: "○ 不足 10 人，或凭它能推算出不足 10 人的数，为保护隐私不显示。",
    classes: { users: "服务对象", residents: "居民代表", staff: "工作人员", retired: "退休干部", peers: "同级单位" },
  },
  quiz: {
    title: (survey, period) => `${survey}，各题正确率，${period}`,
    note: "只有单位的正确率，没有任何人的成绩。",
    keyChanged: "标准答案改过，不显示",
    answered: (count) => `${count} 人`,
  },
};
