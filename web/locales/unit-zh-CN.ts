import { besideZhCN } from "./beside-zh-CN.ts";
import { chartZhCN } from "./chart-zh-CN.ts";
import { childrenZhCN } from "./children-zh-CN.ts";
import { levelsZhCN, reasonsZhCN } from "./levels-zh-CN.ts";
import { moreZhCN } from "./more-zh-CN.ts";
import { periodZhCN } from "./period-zh-CN.ts";
import { pickZhCN } from "./pick-zh-CN.ts";
import { proofZhCN } from "./proof-zh-CN.ts";
import { readingsZhCN } from "./readings-zh-CN.ts";
import { KINDS_ZH } from "./unit-kinds.ts";
import type { UnitMessages } from "./unit-messages.ts";

function range(isSample: boolean): string {
  return isSample ? "95% 置信区间" : "随机波动范围";
}

function counted(from: string, to: string): string {
  return from === to ? `各 ${from} 份` : `${from} 份→${to} 份`;
}

function beyondChance(isSample: boolean): string {
  return isSample ? "这一变化超出随机波动。" : "就参与评价的人而言，这一变化超出随机波动。";
}

export const unitZhCN: UnitMessages = {
  acts: {
    title: "工作人员做过的改动",
    paused: (code, survey) => `《${survey}》的二维码 ${code} 暂停使用。`,
    closed: (code, survey) => `《${survey}》的二维码 ${code} 停止使用。`,
    reopened: (code, survey) => `《${survey}》的二维码 ${code} 恢复使用。`,
    lastDaySet: (code, survey, { from, to }) => {
      const link = `《${survey}》的二维码 ${code}`;
      return to === null
        ? `${link} 取消结束日期（原定 ${from}）。`
        : `${link} 的结束日期${from ? `由 ${from}改为` : "定为"} ${to}。`;
    },
    target: (unit, survey) => `${unit}的《${survey}》`,
    repointed: (code, from, to) => `二维码 ${code} 由${from}改用于${to}。`,
    hidden: (survey) => `《${survey}》的结果由公开改为内部。`,
    ofUnit: (unit) => `${unit}：`,
    more: (count) => `另有更早的改动 ${count} 项。`,
    undertook: "登记公开承诺：",
    withdrew: "撤回公开承诺：",
    because: "，原因：",
    by: (role) => `操作者：${role}`,
  },
  separator: "，",
  listJoin: "、",
  sentenceJoin: "",
  path: "所在位置",
  number: (value) => new Intl.NumberFormat("en-US").format(value),
  name: (name) => name,
  answers: (count, persons) => `${count} 份${persons === undefined ? "" : `（来自 ${persons} 人）`}`,
  points: (kind, difference) => {
    if (kind === "mean") {
      return `${difference} 分`;
    }
    return kind === "nps" ? `${difference} 点` : `${difference} 个百分点`;
  },
  range,
  interval: (low, high) => `${low} 至 ${high}`,
  period: periodZhCN,
  stop: "。",
  finding: {
    rose: (c) => ({
      lead: `${c.when}，${c.name}由 ${c.from} 升至 ${c.to}，提高 ${c.difference}`,
      aside: `（${range(c.isSample)} ${c.low} 至 ${c.high}；${counted(c.answersFrom, c.answersTo)}）。`,
      tail: beyondChance(c.isSample),
    }),
    fell: (c) => ({
      lead: `${c.when}，${c.name}由 ${c.from} 降至 ${c.to}，降低 ${c.difference}`,
      aside: `（${range(c.isSample)} ${c.low} 至 ${c.high}；${counted(c.answersFrom, c.answersTo)}）。`,
      tail: beyondChance(c.isSample),
    }),
    indistinct: (c, isNarrow) => ({
      lead: `${c.when}，${c.name}由 ${c.from} 到 ${c.to}，相差 ${c.difference}`,
      aside: `（${range(c.isSample)} ${c.low} 至 ${c.high}；${counted(c.answersFrom, c.answersTo)}）。`,
      tail: isNarrow ? "这在随机波动之内，不能说有变化。" : "答卷太少，还不能说有变化。",
    }),
    same: (c) => ({
      lead: `${c.when}，${c.name}前后都是 ${c.to}`,
      aside: `（相差 0，${range(c.isSample)} ${c.low} 至 ${c.high}；${counted(c.answersFrom, c.answersTo)}）。`,
      tail: "",
    }),
    one: (f) => ({
      lead: `${f.when}，${f.name}为 ${f.value}`,
      aside: `（${range(f.isSample)} ${f.low} 至 ${f.high}；${f.answers} 份）。`,
      tail: "",
    }),
    quoted: (when, name, printed) => `${when}，公布的${name}为 ${printed}。这是引用的比率，不是这里算出的数字。`,
    bounded: (when, name, bound) => `${when}，${name}${bound}。`,
    withheld: (name) => `${name}：不足 10 份，或凭它能推算出不足 10 份的数，为保护隐私不显示。`,
    open: (name) => `${name}：本期尚未结束，结束后公布。`,
    nothing: "还没有可以显示的数字。",
    unlike: "与随机波动无法区分。",
    onlyOne: "只有一期有数字，还不能说变化。",
    acrossBreak: "前后口径不同，不比较变化。",
    nothingText: "有了评价，并且一期结束、满 10 份以后，这里会显示数字和走势。",
    noChange: "还不能说变化。",
    noteOnQuoted: "原表未公布有效评价数，不能判断变化是否超出随机波动。",
  },
  proof: proofZhCN,
  state: {
    withheld: "不足 10 份，或凭它能推算出不足 10 份的数，为保护隐私不显示",
    open: "本期尚未结束，结束后公布",
    bounded: (bound) => `${bound}，为保护隐私只给界限`,
    whyBounded: "应评的人大多评了，而且看法几乎一致；写出确数就会说出每个人的评价，所以只给界限。",
    carried: (into) => `份数少，并入 ${into}`,
    atLeast: (bound) => `不低于 ${bound}`,
    atMost: (bound) => `不高于 ${bound}`,
    openSoFar: "本期尚未结束，这是截至目前公布的数",
  },
  ended: (day, successor) => (successor ? `本单位自 ${day}起撤销，由${successor}承接。` : `本单位自 ${day}起撤销。`),
  now: {
    title: "最近一期",
    levels: "各等级的份数",
    outside: (labels, count, share) => `另有「${labels}」${count} 份（占全部回答的 ${share}），不计入。`,
  },
  trend: {
    title: { month: "逐月走势", quarter: "逐季走势", year: "逐年走势", wave: "各批次走势" },
    indicators: "指标",
    kinds: "周期",
    kind: { month: "月", quarter: "季", year: "年", wave: "批次" },
    target: (value) => `目标 ${value}`,
    caption: (hasBand, isSample, parent) =>
      `时间下面的小字是有效评价份数${hasBand ? `；浅色带是${isSample ? " " : ""}${range(isSample)}` : ""}${parent ? `；细灰线是${parent}` : ""}。`,
    marks: {
      hollow: "空心点是导入的数字。",
      quoted: "菱形是引用的比率，没有份数，不连线。",
      carried: "份数少的月份并入下一个显示的月份，横线连到最早的一个月。",
      muted: "核验方式不同的评价分开画线，从不合并。",
    },
    breakAt: (period, reasons) => `${period}起，${reasons}。前后不作比较。`,
    breakReason: {
      formula: "计算口径有变",
      wording: "题目措辞有变",
      scale: "等级量表有变",
      channel: "收集渠道有变（开通、关闭，或占比变动超过 20 个百分点）",
    },
    label: (indicator, finding) => `${indicator}走势图。${finding}`,
    tooltipRange: (rangeName, interval) => `${rangeName} ${interval}`,
    quotedPoint: (printed) => `引用 ${printed}`,
  },
  table: {
    title: "图中数据",
    period: { month: "月份", quarter: "季度", year: "年份", wave: "批次" },
    favourable: { share: "计入分子", accuracy: "答对", mean: "", nps: "" },
    valid: "有效评价",
    quotedTitle: "引用的比率",
    quoted: (period, printed) => `${period}：${printed}`,
    source: (source) => (source.includes("《") ? `引自${source}` : `引自《${source}》`),
    quotedJoin: "；",
    quotedNote: "原表未公布有效评价数，不能判断变化是否超出随机波动",
    quotedAgrees: (agrees) => (agrees ? "与后来取得的份数相符" : "与后来取得的份数不符"),
    correctedTitle: "更正过的数字",
    corrected: ({ what, from, to, day, reason }) => `${what}：${from} → ${to}，${day}更正。理由：${reason}`,
    recovered: (printed) => `由 ${printed} 唯一还原`,
  },
  children: childrenZhCN,
  readings: readingsZhCN,
  beside: besideZhCN,
  chart: chartZhCN,
  pick: pickZhCN,
  reasons: reasonsZhCN,
  levels: levelsZhCN,
  more: moreZhCN,
  formula: {
    title: "怎样计算",
    outside: (labels) => `「${labels}」不计入有效评价。`,
    disclosure: "不足 10 份的，为保护隐私不显示；凭其他数字能推算出来的，也不显示。",
    late: (count) => `全系统另有 ${count} 份答卷在所属周期公布以后才收到，待年度修订时一并计入。`,
    differences: "变化以百分点计。",
    scoreInterval: "区间为数值加减 1.96 倍标准误（95%）。",
    interval: "区间按 Wilson 方法计算，变化的区间按 Newcombe 方法计算，均为 95%。",
  },
  home: {
    title: "各单位",
    intro: "匿名评价，公开结果：每个单位的数字，连同份数和波动范围。",
    units: "单位",
    empty: "还没有单位。",
    emptyText: "管理员添加单位以后，这里会列出来。",
    code: "链接代码",
    codeHint: "二维码下面的 7 位字母和数字",
    go: "去评价",
    kinds: KINDS_ZH,
  },
  errors: {
    notFound: { title: "没有找到这个单位", text: "请核对网址，或从首页重新进入。" },
    unknownIndicator: { title: "没有这个指标", text: "请从单位页面上选择指标。" },
    unknownPeriod: {
      title: "没有这一期",
      text: "月份写成 2025-12，季度写成 2025-Q4，年份写成 2025，各期调查用它的代号。请从单位页面上选择。",
    },
    unknownSurvey: { title: "没有这份问卷", text: "它不存在，或结果不公开。请从单位页面上选择。" },
    nothingYet: { title: "这个单位还没有公布过数字", text: "有了公布的数字以后，这里会说明它是怎么来的。" },
    tooLong: { title: "选的时间太长", text: "一次最多看 1,200 期，请缩短起止日期。" },
    noScreen: { title: "现在没有可以放上大屏的评价", text: "只有标为实时公布、正在进行的问卷才有大屏页。" },
    noChart: { title: "这里还没有图", text: "有了这张图需要的数字以后，图就会出现。" },
    unavailable: { title: "暂时不能显示", text: "请稍后再打开这一页。" },
    badQuery: {
      title: "网址里的参数不对",
      text: "周期只能是月、季、年或批次；日期写成 2025-09-01 的样子，起始不晚于结束。",
    },
  },
  back: "回到首页",
};
