import type { ScreenMessages } from "./screen-messages.ts";

export const screenZhCN: ScreenMessages = {
  title: (unit) => `${unit} · 实时满意度`,
  answers: (count, period) => `${period}至今 ${count} 份评价`,
  none: "等待最初的评价",
  noneText: "公布的数总比收到的晚十份，因此收到第二十份时才首次显示。",
  scan: "扫码评价，不记名",
  code: (code) => `编号 ${code}`,
  steps: "公布的数比收到的晚十份，每满十份更新一次。",
  noScript: "本页需要 JavaScript 才能自动更新；现在显示的是打开时的数。",
};
