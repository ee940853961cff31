import type { CodesMessages } from "./codes-messages.ts";

export const codesZhCN: CodesMessages = {
  title: "一次性代码",
  open: "一次性代码",
  text: "每个代码只能用一次，谁也不能评价两次。系统只存代码的散列值，与答卷分开存放，两者之间没有字段、先后或时间可以对上。",
  box: {
    title: "请让大家从箱子里抽",
    text: "把卡片打印出来、剪开，放进箱子打乱，每人抽一张。照名单发卡，发卡的人就知道谁拿了哪个代码；从箱子里抽，谁也不知道，而且人人看得见谁也不知道。只有对来不了的人，才寄送代码。",
  },
  none: "这份调查还没有要用代码的链接。请先批量添加链接，在那里选「凭一次性代码」。",
  make: "制作代码",
  links: "代码可以用在哪里",
  linksHint: "每个代码只计一次，用在其中一个链接上。",
  count: "代码数量",
  countHint: (max) => `比预计人数多做一些；一次最多 ${max} 个。`,
  name: "批次名称（可不填）",
  nameHint: "方便区分，例如：五月居民会议。",
  submit: "制作",
  back: "取消",
  faults: {
    links: "请至少选一个链接。",
    count: "代码数量须是上限以内的整数。",
  },
  batches: {
    title: "已制作的批次",
    row: (count, links, day) => `${count} 个代码 · ${links} 个链接 · ${day}`,
    more: "补制一个代码",
    moreOf: (name) => `补制一个代码：${name}`,
  },
  made: {
    title: (count) => `已制作 ${count} 个代码`,
    once: "代码只显示这一次。请现在打印卡片或保存表格；离开这一页就再也看不到了，只能重新制作。",
    print: "用浏览器打印（Ctrl+P 或 ⌘P）：A4 纸，边距选「无」，缩放 100%，沿线剪开。",
    file: "存为表格（CSV）",
    fileHeads: { code: "代码", address: "地址" },
    back: "回到这份调查的代码",
  },
  card: {
    title: "说真话，不留名",
    scan: "微信扫一扫，或用相机扫码",
    or: (address) => `也可以打开 ${address} 输入代码`,
    once: "只能用一次，上面没有姓名。",
  },
  electorate: {
    title: "您要评价哪一个？",
    text: "您的代码只能用一次，请选其中一个。",
    code: "下一页输入代码；扫码进来的，已经替您填好。",
  },
  proof: {
    legend: "谁可以评价",
    open: "拿到链接的人都可以",
    openHint: "数字反映参与者的意见。",
    token: "凭一次性代码",
    tokenHint: "由您制作代码发给大家，每个代码只计一次。",
  },
};
