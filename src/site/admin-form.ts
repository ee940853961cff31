import { bodyLimit } from "hono/body-limit";
import type { AppContext } from "../api/context.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import { fileLabel } from "../core/tables/file-label.ts";
import { isCrossSite } from "./cross-site.ts";

/** A file that is carried from page to page must not make the pages huge. */
const FILE_BYTES_MAX = 4 * 1024 * 1024;
const FORM_BYTES_MAX = 8 * 1024 * 1024;

/** An officials' form: its texts, and the file that was chosen or is carried along, in base64. */
export type AdminForm = {
  text(name: string): string;
  texts(name: string): string[];
  /** The names of the fields that begin so. */
  names(start: string): string[];
  file: { name: string; bytes: Uint8Array; carried: string } | null;
};

/** A form from our own page, at most so large; 413 beyond, and never from another site. */
export async function readAdminForm(c: AppContext): Promise<Result<AdminForm>> {
  if (isCrossSite(c)) {
    return refuse({ reason: "cross_site" });
  }
  let isTooLarge = false;
  const limit = bodyLimit({
    maxSize: FORM_BYTES_MAX,
    onError: (context) => {
      isTooLarge = true;
      return context.body(null);
    },
  });
  await limit(c, async () => {});
  const form = isTooLarge ? null : await c.req.formData().catch(() => null);
  if (form === null) {
    return refuse({ reason: isTooLarge ? "body_too_large" : "bad_envelope" });
  }
  const texts = (name: string) => form.getAll(name).flatMap((value) => (typeof value === "string" ? [value] : []));
  const text = (name: string) => (texts(name)[0] ?? "").trim();
  const names = (start: string) => [...form.keys()].filter((name) => name.startsWith(start));
  const chosen = form.get("file");
  const file =
    chosen instanceof File && chosen.size > 0
      ? await chosenFile(chosen)
      : carriedFile(text("carried"), text("fileName"));
  return file !== null && file.bytes.length > FILE_BYTES_MAX
    ? refuse({ reason: "body_too_large" })
    : accept({ text, texts, names, file });
}

async function chosenFile(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: fileLabel(file.name), bytes, carried: base64Of(bytes) };
}

function carriedFile(carried: string, name: string): AdminForm["file"] {
  if (carried.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(carried)) {
    return null;
  }
  return { name: fileLabel(name), carried, bytes: Uint8Array.from(atob(carried), (letter) => letter.charCodeAt(0)) };
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(text);
}
