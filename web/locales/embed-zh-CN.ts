import type { EmbedMessages } from "./embed-messages.ts";

export const embedZhCN: EmbedMessages = {
  title: "把评价放到网站上",
  intro: "这一页写给网站维护人员，可以直接转发，不需要账号。任选一种方式，复制代码，粘贴到网页里。",
  sites: {
    title: "已获准的网站",
    text: "只有下列网站的页面可以显示这个评价。要增加网站，请联系管理员修改这个链接。",
    none: "还没有网站获准显示这个评价。请先把网站地址（例如 https://www.example.gov.cn）告诉管理员，由管理员加到这个链接里。普通链接不受此限制。",
  },
  notWidget: "这个链接不是为网站嵌入准备的，这里只能使用普通链接。如需嵌入，请管理员另建一个渠道为 widget 的链接。",
  closed: "这个链接现在不接收评价；代码仍可先放好，开放后自动生效。",
  copy: "复制",
  copied: "已复制",
  preview: {
    title: "预览",
    text: "与放到网站上的样子相同。在预览里提交的评价不会发送。",
    inline: "直接显示",
    button: "按钮，点开后显示",
    noScript: "预览需要 JavaScript，其余内容不需要。",
  },
  tag: {
    title: "方式一：评价组件",
    text: "粘贴到要显示评价的位置。组件没有加载时，里面的普通链接照样可用。",
    pinned: "固定版本",
    pinnedText:
      "浏览器会核对脚本的校验值，与今天的版本不符就不运行。服务升级后，请回到这一页换上新的代码。固定版本不加载别的脚本：所在网络提交超出限量时，只能请人稍后再试。",
    evergreen: "自动更新",
    evergreenText: "或者使用始终为最新版本的脚本，组件标签不变。",
  },
  policy: "内容安全策略",
  policyText: "如果网站设置了内容安全策略（CSP），请加上这些来源，不需要放宽其他任何一项。",
  attributes: {
    title: "属性",
    name: "属性",
    meaning: "作用",
    rows: [
      ["link", "链接代码。改变后，组件会载入另一份评价。"],
      ["locale", "zh-CN 或 en。不写时，按网页的 lang 属性。"],
      ["display", "不写时直接显示；button 为点开的按钮；floating 为固定在右下角的按钮。按钮上的字取自里面的链接。"],
      ["theme", "light、dark，或 auto（按访问者的系统设置）。不写时，按网页的 color-scheme。"],
      ["when-closed", "评价结束后：不写时显示一句说明；link 显示里面的链接；hide 什么也不显示。"],
      ["preview", "写上后只作预览，不发送评价。"],
    ],
  },
  look: {
    title: "外观",
    text: "可以用这些 CSS 变量改变颜色和字号，写在 weatherglass-rating 上：",
    parts: "也可以用 ::part 选择其中的部分：",
  },
  events: {
    title: "事件",
    text: "两个事件都向上冒泡。事件里没有评价的内容，网页无法得知某个人选了什么。",
    rows: [
      ["weatherglass:rated", "一份评价已经保存。detail 为 { link }。"],
      ["weatherglass:error", "没有成功。detail 为 { link, reason }。"],
    ],
  },
  frame: {
    title: "方式二：内嵌页面",
    text: "显示完整的问卷，适合题目较多或不能使用脚本的网页。",
    tag: "内嵌页面的代码",
    resize: "随内容调整高度（可选）",
    resizeText: "放进网站自己的脚本里。高度只发给已获准的网站。",
  },
  link: {
    title: "方式三：普通链接",
    alone: "普通链接",
    text: "在任何网页、公众号文章和邮件里都可以使用。",
    tag: "普通链接的代码",
  },
  promise: {
    title: "组件不做什么",
    text: "不使用 Cookie 和本地存储，不连接其他任何服务器，不读取网页内容，不知道访问者是谁。",
  },
};
