import type { TestBrowser } from "./browser-of.ts";
import type { TestApp } from "./test-app.ts";

export type PageFields = Readonly<Record<string, string | Uint8Array>>;

/** A page's form as a browser without scripts sends it; bytes are a chosen file. */
export async function postPage(
  app: TestApp,
  path: string,
  fields: PageFields,
  headers: Record<string, string>,
): Promise<{ status: number; html: string; location: string | null }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, typeof value === "string" ? value : new File([new Uint8Array(value)], "table.xlsx"));
  }
  const reply = await app.app.request(`http://127.0.0.1:8787${path}`, { method: "POST", headers, body: form });
  return { status: reply.status, html: await reply.text(), location: reply.headers.get("location") };
}

/** What a browser sends along with a form of our own page. */
export function headersOf({ cookies }: Pick<TestBrowser, "cookies">): Record<string, string> {
  return {
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    "sec-fetch-site": "same-origin",
  };
}

/** What the form of a page would send, if nothing on it were changed: the first form that holds `within`. */
export function fieldsOf(html: string, within: string): Record<string, string> {
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((text) => text.includes(within)) ?? "";
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name");
    const isSent = !/type="(file|checkbox)"/.test(tag) || /\schecked/.test(tag);
    if (name !== null && isSent) {
      fields[name] = attribute(tag, "value") ?? "";
    }
  }
  for (const [select, attributes = "", options = ""] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = options.match(/<option[^>]*selected[^>]*>/)?.[0] ?? options.match(/<option[^>]*>/)?.[0] ?? select;
    fields[attribute(attributes, "name") ?? ""] = attribute(chosen, "value") ?? "";
  }
  for (const [, attributes = "", text = ""] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    fields[attribute(attributes, "name") ?? ""] = plain(text);
  }
  return fields;
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : plain(value);
}

function plain(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
