import type { WidgetMessages } from "./widget-messages.ts";

const ELSEWHERE = "这里暂时不能评价，请点下面的链接：";

export const widgetZhCN: WidgetMessages = {
  rate: "评价",
  close: "关闭",
  promise: "匿名评价。我们不记录您的身份和设备；时间只记到哪一天。",
  trial: "试用：在这里提交的评价不计入结果，正式开始时会清除。",
  reasons: { unhappy: "哪里不满意？", any: "为什么这样评价？" },
  optional: { pick: "可以不选", write: "可以不写" },
  textHint: "请不要写姓名、电话；您写的话可能让人认出您。",
  submit: "提交",
  whole: "打开完整问卷",
  preview: "预览：在这里提交的评价不会发送。",
  checkCode: "查验码",
  checkCodeText: "凭这个码可以查到您的答卷已经保存，但查不出您答了什么。",
  nextPerson: "换一个人评价，请点这里",
  states: {
    thanks: "收到了，谢谢您。",
    closed: "这次评价已经结束。",
    paused: "评价暂停中，请过些时候再来。",
    notOpenYet: "评价还没有开始。",
    notSaved: "暂时没能保存。您的选择还在，请稍后再按一次提交。",
    alreadySaved: "第一次的评价已经保存。",
    unreachable: ELSEWHERE,
    unknownLink: ELSEWHERE,
    originNotAllowed: "这个网站还没有获准显示评价，请点下面的链接：",
    onItsPage: "这份问卷请在它自己的页面上填写：",
  },
};
