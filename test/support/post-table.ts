import { ADMIN_TOKEN, type TestApp } from "./test-app.ts";

/** A form with a file, sent as browsers do; a field that is no text is sent as JSON. */
export async function postTable(
  app: TestApp,
  path: string,
  file: Uint8Array | string | null,
  fields: Record<string, unknown> = {},
  token: string | null = ADMIN_TOKEN,
): Promise<Response> {
  const form = new FormData();
  if (file !== null) {
    form.set("file", new Blob([typeof file === "string" ? file : new Uint8Array(file)]), "table.xlsx");
  }
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  return app.app.request(`http://127.0.0.1:8787${path}`, { method: "POST", headers, body: form });
}
