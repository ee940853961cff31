import type { DocsGroup } from "../../web/locales/docs-messages.ts";
import { DocsPage, type DocsPageProps } from "../../web/pages/docs/docs-page.tsx";
import type { OperationView, ParameterView } from "../../web/pages/docs/operation-entry.tsx";
import { DOCS_STYLE } from "../../web/styles/docs.ts";
import type { Api } from "../api/context.ts";
import { describeSchema, type Schema } from "./describe-schema.ts";
import { basePath, htmlReply } from "./html-reply.ts";

type Content = Readonly<Record<string, { schema?: Schema }>>;
type Operation = {
  summary?: string;
  security?: readonly unknown[];
  parameters?: readonly { name: string; in: ParameterView["place"]; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { description: string; content?: Content }>>;
};

/** The part of an OpenAPI document that the page is drawn from. */
type ApiDocument = { paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const GROUPS: readonly DocsGroup[] = [
  ...([
    "units",
    "surveys",
    "indicators",
    "links",
    "receipts",
    "figures",
    "quotations",
    "tables",
    "people",
    "tokens",
    "audit",
    "service",
  ] as const),
];

/** The reference of the API, drawn from its own description. */
export function addDocsPages(app: Api, apiDocument: () => unknown): void {
  app.get("/docs", (c) => {
    const { locale, deps } = c.var;
    const groups = groupsOf(apiDocument() as ApiDocument);
    const html = <DocsPage locale={locale} base={basePath(c)} isDemo={deps.settings.isDemo} groups={groups} />;
    return htmlReply(c, html, DOCS_STYLE);
  });
}

function groupsOf({ paths = {} }: ApiDocument): DocsPageProps["groups"] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => viewOf(method, path, operation)),
  );
  return GROUPS.map((group) => ({
    group,
    operations: operations.filter(({ path }) => groupOf(path) === group),
  })).filter((entry) => entry.operations.length > 0);
}

function groupOf(path: string): DocsGroup {
  const segment = /^\/api\/v1\/([a-z]+)/.exec(path)?.[1];
  return GROUPS.find((group) => group === segment) ?? "service";
}

function viewOf(method: string, path: string, operation: Operation): OperationView {
  return {
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? "",
    isOfficial: (operation.security ?? []).length > 0,
    parameters: (operation.parameters ?? []).map(({ name, in: place, required = false, schema = {} }) => ({
      ...{ name, place, isRequired: required, shape: describeSchema(schema) },
    })),
    body: contentView(operation.requestBody?.content),
    replies: Object.entries(operation.responses).map(([status, { description, content }]) => ({
      ...{ status, description, shape: Number(status) < 400 ? (contentView(content)?.shape ?? null) : null },
    })),
  };
}

function contentView(content: Content = {}): OperationView["body"] {
  const [first] = Object.entries(content);
  return first === undefined ? null : { mediaType: first[0], shape: describeSchema(first[1].schema ?? {}) };
}
