import { type Area, areaOf } from "../core/accounts/area.ts";
import { type Right, unitsWith } from "../core/accounts/rights.ts";
import { type FieldReason, invalid } from "../core/refusal.ts";
import { parseStrictJson } from "../core/responses/strict-json.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import { presentTree } from "../service/accounts/judge-right.ts";
import type { ActingOfficial } from "../service/deps.ts";
import { requireRight } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { readBytes } from "./read-body.ts";

/** A workbook as large as books are; far more than any table of figures. */
export const TABLE_BYTES_MAX = 16 * 1024 * 1024;
const FIELDS_BYTES_MAX = 1024 * 1024;
const JSON_DEPTH_MAX = 8;

/** An official's form: the bytes of `file`, null when none was chosen, and the texts of its other fields. */
export type OfficialForm = {
  official: ActingOfficial;
  /** The units for which they have the right; null: all. */
  units: ReadonlySet<string> | null;
  /** The same as an area, in which their mappings are kept. */
  area: Area;
  file: Uint8Array | null;
  fields: Readonly<Record<string, string>>;
};
export type Upload = OfficialForm & { file: Uint8Array };

/** The same with a file, which must be there. */
export async function readOfficialUpload(c: AppContext, right: Right): Promise<Result<Upload>> {
  const form = await readOfficialForm(c, right);
  if (!form.ok) {
    return form;
  }
  const { file } = form.value;
  return file === null ? refused("/file", "required") : accept({ ...form.value, file });
}

/** A multipart form up to the largest table, read only after who sent it was judged; 413 beyond, 400 when it is none. */
export async function readOfficialForm(c: AppContext, right: Right): Promise<Result<OfficialForm>> {
  const official = await requireRight(c, right);
  if (!official.ok) {
    return official;
  }
  const bytes = await readBytes(c, TABLE_BYTES_MAX + FIELDS_BYTES_MAX, "multipart/form-data");
  if (!bytes.ok) {
    return bytes;
  }
  const form = await formOf(bytes.value, c.req.header("content-type") ?? "");
  if (form === null) {
    return refuse({ reason: "bad_envelope" });
  }
  const { grants } = official.value;
  const tree = await presentTree(c.var.deps);
  const own = { units: unitsWith(grants, right, tree), area: areaOf(grants, right, tree) };
  return (form.file?.length ?? 0) > TABLE_BYTES_MAX
    ? refuse({ reason: "body_too_large" })
    : accept({ official: official.value, ...own, ...form });
}

/** A form's file, null when none was chosen, and its texts; null when the bytes are no form. */
async function formOf(bytes: Uint8Array, contentType: string) {
  const body = new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } });
  const form = await body.formData().catch(() => null);
  if (form === null) {
    return null;
  }
  const fields: Record<string, string> = {};
  let file: Uint8Array | null = null;
  for (const [name, value] of form) {
    if (typeof value === "string") {
      fields[name] = value;
    } else if (name === "file" && value.size > 0) {
      file = new Uint8Array(await value.arrayBuffer());
    }
  }
  return { file, fields };
}

/** A field that holds JSON; null when it is absent or empty. */
export function jsonField({ fields }: Upload, name: string): Result<unknown> {
  const text = fields[name] ?? "";
  const parsed = text === "" ? accept(null) : parseStrictJson(text, JSON_DEPTH_MAX);
  return parsed.ok ? parsed : refused(`/${name}`, "wrong_type");
}

function refused(pointer: string, reason: FieldReason) {
  return refuse(invalid([{ pointer, reason }]));
}
