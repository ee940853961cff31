/** Words around the reference of the API; what a route does is told in English, as its description says it. */
export type DocsMessages = {
  title: string;
  intro: string;
  machine: string;
  groups: Record<DocsGroup, string>;
  contents: string;
  official: string;
  officialText: string;
  parameters: string;
  inPlace: Record<"path" | "query" | "header" | "cookie", string>;
  required: string;
  body: string;
  replies: string;
  problems: string;
};

export type DocsGroup =
  | "units"
  | "surveys"
  | "indicators"
  | "links"
  | "receipts"
  | "figures"
  | "quotations"
  | "people"
  | "tokens"
  | "audit"
  | "tables"
  | "service";
