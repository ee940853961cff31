import * as z from "zod";
import type { FieldReason } from "../core/refusal.ts";

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const TEXT_LENGTH_MAX = 2000;

/** A text, or one text per BCP 47 tag; never blank, and nothing that cannot be stored and read back. */
export const localText = z
  .union([z.string(), z.record(z.string(), z.string())])
  .superRefine((value, context) => {
    const refuse = (reason: FieldReason, path: string[]) =>
      context.addIssue({ code: "custom", input: value, path, params: { reason } });
    const texts: [string[], string][] =
      typeof value === "string" ? [[[], value]] : Object.entries(value).map(([tag, text]) => [[tag], text]);
    if (texts.length === 0) {
      refuse("required", []);
    }
    for (const [path, text] of texts) {
      const reason = textFault(text);
      if (reason !== null) {
        refuse(reason, path);
      }
      if (path[0] !== undefined && !LANGUAGE_TAG.test(path[0])) {
        refuse("bad_id", path);
      }
    }
  })
  .describe("A text, or an object of texts by BCP 47 language tag");

export const localTexts = z.array(localText);

function textFault(text: string): FieldReason | null {
  if (text.trim() === "") {
    return "required";
  }
  if (text.length > TEXT_LENGTH_MAX) {
    return "too_long";
  }
  return /\0|\p{Surrogate}/u.test(text) ? "bad_text" : null;
}
