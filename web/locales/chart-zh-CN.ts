import type { ChartMessages } from "./chart-messages.ts";

function stretch(from: string | null, to: string | null): string {
  return from === null ? `到 ${to} 为止` : `从 ${from} 起${to === null ? "" : `，到 ${to} 为止`}`;
}

export const chartZhCN: ChartMessages = {
  take: "取用这张图",
  png: "PNG",
  alone: "单独的图（可嵌入）",
  zoom: "放大纵轴",
  whole: "完整纵轴",
  zoomed: (from, to) => `纵轴${stretch(from, to)}`,
  zoomedAcross: (from, to) => `横轴${stretch(from, to)}`,
  source: (address, day) => `来源：${address}（数字截至${day}）`,
  interval: "区间",
  colon: "：",
  embed: {
    title: "嵌入网站",
    text: "下列网站的页面可以在框架里显示这张图：",
    tag: "复制到网页里",
    none: "现在没有网站获准在框架里显示这张图；要放到网站上，请用 SVG 或 PNG，或者请系统管理员在设置 EMBED_ORIGINS 里列出网站。",
  },
  full: "全部数字和说明",
};
