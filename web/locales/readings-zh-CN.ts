import type { MovedWords, ReadingsMessages } from "./readings-messages.ts";

const ONE_OF = { month: "哪个月", quarter: "哪个季度", year: "哪一年", wave: "哪一批" };
const COUNTED = { month: "个月", quarter: "个季度", year: "年", wave: "批" };

function range(isSample: boolean): string {
  return isSample ? "95% 置信区间" : "随机波动范围";
}

function counted(from: string, to: string): string {
  // No line begins with the arrow.
  return from === to ? `各 ${from} 份` : `${from} 份\u2060→${to} 份`;
}

function aside(c: MovedWords): string {
  return `（${range(c.isSample)} ${c.low} 至 ${c.high}；${counted(c.answersFrom, c.answersTo)}）`;
}

function judged(c: MovedWords): string {
  if (c.isSame) {
    return `没有差别${aside(c)}。`;
  }
  if (c.verdict === "indistinct") {
    return `相差 ${c.difference}${aside(c)}，与随机波动无法区分。`;
  }
  return `${c.verdict === "higher" ? "提高" : "降低"} ${c.difference}${aside(c)}，超出随机波动。`;
}

function names(units: readonly string[]): string {
  return units.join("、");
}

export const readingsZhCN: ReadingsMessages = {
  title: (hasChange) => (hasChange ? "怎样看这个变化" : "怎样看这个数字"),
  onYear: "去年同月",
  monthByMonth: "各月对去年",
  shareTrend: "走向",
  signals: { month: "各月起伏", quarter: "各季起伏", year: "各年起伏", wave: "各批起伏" },
  target: "目标",
  mix: "渠道构成",
  flagged: "有标记的答卷",
  toldOnYear: (c) => `${c.whenFrom} ${c.from}，${c.whenTo} ${c.to}，${judged(c)}`,
  toldMonthByMonth: (c, year, months) => `${year} 年有 ${months} 个月能与上年同月相比，合起来${judged(c)}`,
  toldShareTrend: (kind, when, count, verdict) => {
    const told = {
      higher: "总的在升，超出随机波动",
      lower: "总的在降，超出随机波动",
      indistinct: "升降都与随机波动无法区分",
    }[verdict];
    return `${when}共 ${count} ${COUNTED[kind]}，${told}${kind === "year" ? "" : "；没有扣除季节影响"}（Cochran–Armitage\u00a0检验）。`;
  },
  toldSignals: (kind, when, count, above, below) => {
    const scope = `${when}共 ${count} ${COUNTED[kind]}，`;
    if (above === "" && below === "") {
      return `${scope}没有${ONE_OF[kind]}异常（Laney\u00a0p′ 图）。`;
    }
    const told = [...(above ? [`${above}偏高`] : []), ...(below ? [`${below}偏低`] : [])];
    return `${scope}${told.join("，")}，超出平时的起伏（Laney\u00a0p′ 图）。`;
  },
  several: (kind, count) => `${count} ${COUNTED[kind]}`,
  toldTarget: (t) => {
    const figure = `${t.when} ${t.value}（${range(t.isSample)} ${t.low} 至 ${t.high}；${t.answers} 份），`;
    switch (t.verdict) {
      case "met":
        return `${figure}达到目标 ${t.target}。`;
      case "missed":
        return `${figure}未达到目标 ${t.target}。`;
      case "cannotTell":
        return `${figure}目标 ${t.target} 就在这个范围里，还不能说是否达到。`;
    }
  },
  toldMix: (m, channels) =>
    `按同一渠道构成（${channels}）折算，由 ${m.from} 到 ${m.to}；原数由 ${m.rawFrom} 到 ${m.rawTo}（${counted(m.answersFrom, m.answersTo)}）。`,
  toldFixedMix: (c, channels, covered) =>
    `收集渠道变了，原数前后不能直接比。两期都有的渠道（${channels}）按同一构成，由 ${c.from} 到 ${c.to}，${judged(c)}${
      covered ? `这些渠道占前期答卷的 ${covered.from}，后期的 ${covered.to}。` : ""
    }`,
  reversed: "方向与原数相反：原数的变化来自渠道构成。",
  toldFlagged: (f) =>
    `${f.where === "" ? "" : `${f.where}，`}${f.when}不计 ${f.count} 份有标记的答卷（各题都选同一等级，或者当天的数量、雷同或来路异乎寻常），为 ${f.value}（${range(f.isSample)} ${f.low} 至 ${f.high}；${f.answers} 份）。这些答卷照样计数，计入后为 ${f.all}（${f.answersAll} 份）。`,
  channel: {
    qr: "二维码",
    widget: "网站评价窗",
    kiosk: "自助机",
    web: "网页",
    sms: "短信",
    phone: "电话",
    paper: "纸质",
    visit: "上门",
    import: "导入",
  },
  list: {
    ranks: "名次",
    funnel: "与全体比",
    funnelInGroup: "与同组比",
    small: "向平均靠拢",
    toldRanks: (count, best, worst) => {
      const first = count === 1 ? "排在最前的是" : `一定在前 ${count} 名的有`;
      const last = count === 1 ? "排在最后的是" : `一定在后 ${count} 名的有`;
      const told = [
        best.length > 0 ? `${first}${names(best)}` : "分不出谁在最前",
        worst.length > 0 ? `${last}${names(worst)}` : "分不出谁在最后",
      ];
      return `${told.join("；")}。`;
    },
    more: (count) => `另 ${count} 个`,
    noRanks: "名次范围重叠，分不出最好和最差。",
    toldFunnel: (above, below, isWidened) => {
      const told = [
        ...(above.length > 0 ? [`${names(above)}偏高`] : []),
        ...(below.length > 0 ? [`${names(below)}偏低`] : []),
      ];
      if (isWidened) {
        const standing = told.length > 0 ? `${told.join("，")}，仍然突出；其余不突出` : "没有单位突出";
        return `各单位之间的差别大于偶然；按此放宽界限后，${standing}。`;
      }
      return told.length > 0
        ? `按各自份数衡量，${told.join("，")}，超出随机波动；其余都在波动之内。`
        : "按各自份数衡量，没有单位超出随机波动。";
    },
    toldSmall: "份数少时，高低多半是碰巧；小字和空心点是按份数拉向平均以后的数。",
    pulled: (value) => `靠拢 ${value}`,
    progress: (when) => `进步，${when}`,
    progressNote:
      "起点低的单位，多半自己会回升一些（向平均回归），所以进步要和上面的水平一起看。单位多，碰巧的变化也多，判断已相应从严（Holm）。",
    verdict: { higher: "上升", lower: "下降", indistinct: "波动之内" },
    answers: (from, to) => (from === to ? `各 ${from} 份` : `${from}→${to} 份`),
  },
};
