import type { DocsMessages } from "./docs-messages.ts";

export const docsZhCN: DocsMessages = {
  title: "接口说明",
  intro: "外部程序可以依靠这里列出的路径、名称和含义。各路径的说明为英文，与机器可读的文档一致。",
  machine: "机器可读的文档（OpenAPI 3.1）",
  groups: {
    units: "单位",
    surveys: "问卷",
    indicators: "指标",
    links: "链接与答卷",
    receipts: "回执",
    figures: "指标值导入",
    quotations: "引用比率导入",
    tables: "历史表格",
    service: "服务",
  },
  contents: "目录",
  official: "需要令牌",
  officialText: "标有「需要令牌」的路径要带 Authorization: Bearer 请求头；其余是公开的，什么都不用带。",
  parameters: "参数",
  inPlace: { path: "路径", query: "查询", header: "请求头", cookie: "Cookie" },
  required: "必填",
  body: "请求内容",
  replies: "应答",
  problems: "拒绝的请求一律以 application/problem+json 应答，写明原因和每个有误的字段。",
};
