import type { DocsMessages } from "./docs-messages.ts";

export const docsEn: DocsMessages = {
  title: "API reference",
  intro: "Outside programs may rely on the paths, names and meanings listed here.",
  machine: "The same for machines (OpenAPI 3.1)",
  groups: {
    units: "Units",
    surveys: "Surveys",
    indicators: "Indicators",
    links: "Links and responses",
    receipts: "Receipts",
    figures: "Import of figures",
    quotations: "Import of quoted rates",
    people: "People",
    tokens: "Tokens",
    audit: "Audit trail",
    tables: "Tables of figures",
    service: "Service",
  },
  contents: "Contents",
  official: "token",
  officialText:
    "Routes marked “token” need the header Authorization: Bearer, or a session; the others are public and need nothing.",
  parameters: "Parameters",
  inPlace: { path: "path", query: "query", header: "header", cookie: "cookie" },
  required: "required",
  body: "Body",
  replies: "Replies",
  problems: "Every refusal is application/problem+json: the reason, and each field at fault.",
};
