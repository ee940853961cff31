import type { ReportMessages } from "./report-messages.ts";

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

function numeral(value: number): string {
  if (value <= 10) {
    return NUMERALS[value] ?? String(value);
  }
  return value < 20 ? `十${NUMERALS[value - 10]}` : String(value);
}

const names = (units: readonly string[]) => units.join("、");

export const reportZhCN: ReportMessages = {
  title: (unit, period) => `${unit} ${period}评价情况通报`,
  kick: { month: "月度通报", quarter: "季度通报", year: "年度通报", wave: "批次通报" },
  link: "本期通报（打印、PDF、Word）",
  files: { pdf: "PDF", docx: "Word", noPdf: "要 PDF，请在浏览器里打印并选择「另存为 PDF」。" },
  turn: {
    earlier: (period) => `← ${period}`,
    later: (period) => `${period} →`,
    unit: "单位页面",
  },
  meta: {
    period: "统计时段",
    days: (from, to) => `${from}至 ${to}`,
    released: "发布",
    releasedOn: (day) => `${day}，数字截至当天。`,
    revisedOn: (first, newest) => `${first}；数字截至 ${newest}（其后有更正或补充）。`,
    notReleased: "本期没有已发布的数字。",
    address: "网址",
  },
  section: (number, title) => `${numeral(number)}、${title}`,
  table: (number, title) => `表 ${number}　${title}`,
  annexTitle: "附件　各单位明细",
  notesTitle: "附注",
  sections: { summary: "总体情况", reasons: "不满意的原因", channels: "评价渠道" },
  nothing: "本期没有可以显示的数字：没有评价，或者为保护隐私不显示。",
  main: {
    caption: "主要指标",
    columns: {
      ...{ indicator: "指标", value: "本期", valid: "有效评价", range: "95% 范围" },
      ...{ step: "较上期（百分点）", year: "较去年同期（百分点）", target: "目标" },
    },
    verdict: { higher: "上升", lower: "下降", indistinct: "波动之内" },
    none: "—",
    withheld: "○ 不显示：不足 10 份，或凭它能推算出不足 10 份的数。",
    quoted: (printed) => `${printed}（引用）`,
    quotedNote: "「引用」是公布单位印出的比率，原表没有有效评价数，不作比较，也不参加排名。",
    note: "变化下面的小字是它的 95% 范围。「波动之内」是说，这样的差别在随机波动之内，不能说有变化；各项判断已一并从严（Holm）。",
    pinned: (name, units) => `${name}在有数字的 ${units} 个单位里都是 100%，分不出高低，另列于后，不排名次。`,
  },
  sources: "数字的来历",
  chain: { caption: "从办理到有效评价" },
  levels: {
    caption: (name) => `${name}：各等级的份数`,
    columns: { level: "等级", count: "份数", share: "占有效评价" },
    outside: (label) => `${label}（不计入）`,
  },
  topTwo: {
    label: "前两级",
    text: (levels, value, range, low, high, count) =>
      `只计${names(levels)}，为 ${value}（${range} ${low} 至 ${high}；${count} 份）。`,
  },
  classes: {
    caption: (name) => `${name}：按核验方式`,
    columns: { proof: "核验方式", valid: "有效评价", value: "本期", range: "95% 范围" },
    note: "核验方式不同的评价分开计算，从不合并。",
  },
  trend: { caption: (name) => `${name}：各期数字` },
  units: {
    title: "各单位",
    changes: "进退",
    toldChanges: (since, up, down, compared) => {
      if (up.length === 0 && down.length === 0) {
        return `与 ${since}相比，能比较的 ${compared} 个单位都在波动之内。`;
      }
      const told = [...(up.length > 0 ? [`${names(up)}上升`] : []), ...(down.length > 0 ? [`${names(down)}下降`] : [])];
      return `与 ${since}相比，${told.join("，")}，超出随机波动；其余在波动之内。单位多，碰巧的变化也多，判断已相应从严（Holm）。`;
    },
    floor: "目标",
    toldFloor: (target, surely, maybe, judged) => {
      const first =
        surely.length > 0 ? `低于目标、且超出随机波动的：${names(surely)}` : "没有单位低于目标到超出随机波动的程度";
      const then = maybe.length > 0 ? `可能低于目标、还说不准的：${names(maybe)}` : "没有说不准的单位";
      return `目标 ${target}。${first}；${then}。共 ${judged} 个单位有数字可判${judged > 1 ? "；单位多了总有个别碰巧偏低，所以判得更严（Holm）" : ""}。`;
    },
    ownTargets: "各单位自定",
    dots: (name) => `各单位${name}：点是本期数字，横线是 95% 范围`,
    alone: "下属只有一个单位，不作比较。",
    onlyOne: "只有一个单位有数字，不作比较。",
    noFigures: "下属单位都没有可以显示的数字。",
  },
  annex: {
    caption: (name) => `${name}：各单位`,
    columns: {
      unit: "单位",
      value: "本期",
      valid: "有效评价",
      range: "95% 范围",
      rank: "名次范围",
      step: "较上期（百分点）",
    },
    below: (unit) => `${unit}下属`,
    rank: (low, high) => (low === high ? String(low) : `${low}–${high}`),
    notRanked: "不排",
    byProof: (name) => `按「${name}」`,
    apart: (proof) => `按「${proof}」，不参加比较`,
    quoted: (printed, source) => `引用 ${printed}，${source}`,
    withheld: "○ 不显示",
    bounded: (bound) => `▵ ${bound}，只给界限`,
    change: (difference, range, verdict) => `${verdict}${verdict ? " " : ""}${difference}（${range}）`,
    hidden: (count) => `另有 ${count} 个单位本期没有可以显示的数字。`,
    note: "「较上期」写上升或下降的，超出随机波动（已按 Holm 从严）；没有写的都在波动之内。名次只在同一组里比，是可能的范围：范围重叠的单位分不出先后。○ 不足 10 份，或凭别的数字能推算出来的，为保护隐私不显示。",
  },
  reasons: {
    caption: (question, proof) => `「${question}」的原因（${proof}）`,
    columns: { reason: "原因", count: "次数", share: "占选了原因的答卷" },
    note: (answered) => `共 ${answered} 份答卷选了原因；可以多选，合计会超过 100%。`,
    none: "本期没有可以显示的原因：不足 10 份答卷选了原因，或问卷没有问。",
  },
  channels: {
    caption: "各渠道的有效评价",
    columns: { channel: "渠道", valid: "有效评价", share: "占比", value: "本期", range: "95% 范围" },
    others: "其他渠道",
    note: "不足 10 份的渠道并入「其他渠道」，不单列。",
  },
  method: {
    title: "怎样计算",
    formula: "公式",
    interval:
      "单个比率的范围按 Wilson 方法，变化的范围按 Newcombe 方法，均为 95%；名次范围按全体单位同时成立计算。一人一码的评价称「95% 置信区间」；公开链接、工作人员录入和导入的评价不是抽样，只称「随机波动范围」，说的是参与者的意见。",
    compare: "变化以百分点计。口径、措辞、等级或渠道有变的，前后不作比较。",
    disclosure: "不足 10 份的，为保护隐私不显示；凭其他数字能推算出来的，也不显示。",
    late: "发布以后才收到的答卷，待年度修订时一并计入；已发布的数字如有更正，写明更正的日期和理由。",
  },
  corrections: { title: "更正", none: "本期及图中各期的数字没有更正过。" },
  calendar: {
    title: "今后的发布日",
    text: (graceDays) => `每期结束以后留 ${graceDays} 天收齐答卷，次日发布。日子事先定好：`,
    columns: { period: "统计时段", day: "发布日" },
    none: "还没有定下以后的批次。",
  },
  seen: {
    title: "发布前谁看过",
    nobody:
      "没有人。系统没有在发布前查看数字的入口：各级人员与公众在同一时刻看到同一组数字，所以名单是空的。能直接读取数据库的运维人员不在此限。",
    imported: "导入的数字，报送单位事先知道自己报送的部分。",
    entered: "录入人员知道自己录入的答卷。",
    live: "有的问卷实时公开：本单位的总数在本期内已向所有人逐步公布。",
  },
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  messages: {
    notFound: { title: "没有找到这个单位", text: "请核对网址，或从首页重新进入。" },
    unknownIndicator: { title: "没有这个指标", text: "请从单位页面上选择指标。" },
    badPeriod: { title: "没有这一期", text: "月份写成 2025-12，季度写成 2025-Q4，年份写成 2025；批次写它的代号。" },
    nothingYet: { title: "还没有可以通报的一期", text: "有一期的数字发布以后，这里会有通报。" },
    noPrinter: {
      title: "这里不能生成 PDF",
      text: "请打开网页版，在浏览器里打印，并选择「另存为 PDF」；也可以下载 Word 文件。",
    },
  },
  notYet: {
    title: (period) => `${period}的通报还没有发布`,
    text: (day) => `发布日是 ${day}。到时候所有人同时看到。`,
  },
  admin: {
    title: "通报",
    text: "每期的数字发布以后，通报随即可看，所有人看到的是同一份。",
    calendarTitle: "今后的发布日",
    columns: { unit: "单位", period: "统计时段", released: "发布日", files: "通报" },
    empty: "还没有已发布的一期。",
    release: "网页",
    schedule: "服务设置了 REPORT_DIR 时，每次发布后还会把通报存入该目录。",
    link: "月度通报和发布日历",
  },
};
