import type { ChartMessages } from "./chart-messages.ts";

export const chartZhCN: ChartMessages = {
  take: "取用这张图",
  png: "PNG",
  alone: "单独的图（可嵌入）",
  zoom: "放大纵轴",
  whole: "完整纵轴",
  zoomed: (from, to) =>
    from === null ? `纵轴到 ${to} 为止` : `纵轴从 ${from} 起${to === null ? "" : `，到 ${to} 为止`}`,
  source: (address) => `来源：${address}`,
  full: "全部数字和说明",
};
