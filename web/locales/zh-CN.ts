import { aboutZhCN } from "./about-zh-CN.ts";
import { accountsZhCN } from "./accounts-zh-CN.ts";
import { adminZhCN, imprintZhCN } from "./admin-zh-CN.ts";
import { codesZhCN } from "./codes-zh-CN.ts";
import { docsZhCN } from "./docs-zh-CN.ts";
import { embedZhCN } from "./embed-zh-CN.ts";
import { entryZhCN } from "./entry-zh-CN.ts";
import { helpZhCN } from "./help-zh-CN.ts";
import { kioskZhCN } from "./kiosk-zh-CN.ts";
import { linksZhCN } from "./links-zh-CN.ts";
import type { Messages } from "./messages.ts";
import { peopleZhCN } from "./people-zh-CN.ts";
import { reportZhCN } from "./report-zh-CN.ts";
import { screenZhCN } from "./screen-zh-CN.ts";
import { tablesZhCN } from "./tables-zh-CN.ts";
import { textsZhCN } from "./texts-zh-CN.ts";
import { undertakingsZhCN } from "./undertakings-zh-CN.ts";
import { unitZhCN } from "./unit-zh-CN.ts";
import { widgetZhCN } from "./widget-zh-CN.ts";

export const zhCN: Messages = {
  common: {
    brand: "晴雨表",
    skip: "跳到正文",
    demo: "演示数据，不是真实的评价",
    otherLanguage: "English",
    day: (day) => {
      const [year, month, date] = day.split("-").map(Number);
      return `${year} 年 ${month} 月 ${date} 日`;
    },
  },
  resident: {
    promise: widgetZhCN.promise,
    promiseWithCode: "您的代码只能用一次。评价与代码分开保存；若代码是发给您本人的，运营方仍可能推知。",
    code: {
      label: "一次性代码",
      hint: "印在您拿到的卡片上：四组，每组四位，不分大小写。",
      unknown: "没有这个代码，请对照卡片再核对一遍。",
      used: "这个代码已经用过。每个代码只能评价一次。",
    },
    until: (day) => `${day}止`,
    trial: widgetZhCN.trial,
    sentAlong: (answers) =>
      `随评价一并提交：${answers.map(([question, value]) => `${question}（${value}）`).join("、")}`,
    size: { big: "大字版", usual: "标准字号" },
    aloud: { start: "读给我听", stop: "停止朗读" },
    required: "必答",
    optional: widgetZhCN.optional,
    submit: widgetZhCN.submit,
    wait: "请稍候……",
    textHint: widgetZhCN.textHint,
    atMost: (count) => `最多 ${count} 个字。`,
    reasons: {
      ...widgetZhCN.reasons,
      when: (level) => `如果选了「${level}」或更低，可以在这里说明原因。`,
    },
    other: "其他，请说明",
    choose: {
      atLeast: (count) => `至少选 ${count} 项`,
      atMost: (count) => `最多选 ${count} 项`,
      between: (low, high) => (low === high ? `请选 ${low} 项` : `请选 ${low} 至 ${high} 项`),
    },
    ranking: { hint: "给每一项选一个名次，第 1 位最靠前。", none: "未排", place: (place) => `第 ${place} 位` },
    number: {
      whole: "只填整数。",
      atLeast: (low) => `请填不小于 ${low} 的数。`,
      atMost: (high) => `请填不大于 ${high} 的数。`,
      between: (low, high) => `请填 ${low} 至 ${high} 之间的数。`,
    },
    date: {
      from: (day) => `不早于 ${day}。`,
      to: (day) => `不晚于 ${day}。`,
      between: (from, to) => `${from}至 ${to}之间。`,
    },
    when: {
      answer: (condition) => `如果${condition}，请回答这一题。`,
      read: (condition) => `如果${condition}，请读这一段。`,
      is: (question, value) => `「${question}」选了「${value}」`,
      isNot: (question, value) => `「${question}」选的不是「${value}」`,
      atOrBelow: (question, value) => `「${question}」选了「${value}」或更低`,
      atOrAbove: (question, value) => `「${question}」选了「${value}」或更高`,
      all: (conditions) => conditions.join("，并且"),
      any: (conditions) => conditions.join("，或者"),
    },
    errors: {
      title: (count) => `还没有提交：有 ${count} 处需要看一下`,
    },
    notSaved: { title: "暂时没能保存", text: "您的选择还在，请稍后再按一次提交。" },
    pages: {
      closed: { title: "这次评价已经结束", text: "谢谢您的关心，现在不再接收新的评价。" },
      paused: { title: "评价暂停中", text: "这个链接暂时不接收评价，请过些时候再来。" },
      notOpenYet: { title: "评价还没有开始", text: "到开始的那一天，用同一个链接就可以评价。" },
      unknown: { title: "没有找到这个链接", text: "请核对代码，或者再扫一次二维码。" },
      entered: {
        title: "这份问卷由工作人员填写",
        text: "如果您想自己评价，请向工作人员要公开评价的二维码。",
      },
      oneTimeCode: {
        title: "这份问卷需要一次性代码",
        text: "只有收到代码的人才能评价，请使用发给您的那个完整链接。",
      },
      atTheWindow: kioskZhCN.elsewhere,
      conflict: {
        title: "第一次的评价已经保存",
        text: "同一页只收一份评价，后来改动的内容没有保存。",
      },
      crossSite: {
        title: "这次提交没有被接受",
        text: "它是从另一个网站发来的。请直接打开评价链接，在这里填写。",
      },
      tooLarge: { title: "写的内容太长了", text: "请返回上一页，把文字缩短一些再提交。您的选择还在。" },
      unreadable: { title: "这次提交没有读懂", text: "请重新打开评价链接，再填一次。" },
      unavailable: { title: "暂时打不开", text: "系统出了问题，请稍后再试。" },
    },
    opensOn: (day) => `${day}开始。`,
    contact: (unit) => `如需反映问题，请直接联系${unit}。`,
    nextPerson: widgetZhCN.nextPerson,
    startAgain: "打开评价页",
    typeCode: "手工输入代码",
    thanks: {
      title: "收到了，谢谢您。",
      text: "可以关闭此页。",
      code: "查验码",
      codeText: "凭这个码可以查到您的答卷已经保存，但查不出您答了什么。想留着就抄下来，不留也没有关系。",
    },
  },
  accounts: accountsZhCN,
  tables: tablesZhCN,
  people: peopleZhCN,
  help: helpZhCN,
  links: linksZhCN,
  codes: codesZhCN,
  kiosk: kioskZhCN,
  embed: embedZhCN,
  entry: entryZhCN,
  report: reportZhCN,
  screen: screenZhCN,
  texts: textsZhCN,
  undertakings: undertakingsZhCN,
  about: aboutZhCN,
  widget: widgetZhCN,
  docs: docsZhCN,
  unit: unitZhCN,
  admin: adminZhCN,
  imprint: imprintZhCN,
};
