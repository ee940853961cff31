import { readNumber, toAsciiDigits } from "../responses/read-number.ts";
import type { Key, KeyedField } from "./keyed-fields.ts";

/** Why a field cannot be read: a key stands for nothing, or a place in an order is given twice. */
export type KeyFault = { field: string; reason: "not_an_option" | "repeated" };

/** What was typed, as the fields of the resident's form, and what of it cannot be read. */
export type ReadKeys = { fields: readonly (readonly [string, string])[]; faults: readonly KeyFault[] };

/**
 * Reads what was typed into keyed fields, by field. Letters in either case and full-width ones are read, an option's
 * number for its letter too; several stand in a row or apart (`ACD`, `1, 3`), a day with or without its hyphens.
 */
export function readKeys(keyed: readonly KeyedField[], typed: ReadonlyMap<string, string>): ReadKeys {
  const fields: [string, string][] = [];
  const faults: KeyFault[] = [];
  for (const each of keyed) {
    const read = readField(each, typed.get(each.field) ?? "");
    if (typeof read === "string") {
      faults.push({ field: each.field, reason: read });
    } else {
      fields.push(...read);
    }
  }
  return { fields, faults };
}

/** The values of the keys that were typed into a field, in their order; null where one stands for nothing. */
export function valuesTyped({ kind, keys }: KeyedField, text: string): readonly Key[] | null {
  const plain = text.normalize("NFKC").trim().toUpperCase();
  const parts = kind === "one" ? [plain] : partsOf(plain);
  const found = parts.filter((part) => part !== "").map((part) => keyOf(keys, part));
  return found.some((key) => key === undefined) ? null : found.flatMap((key) => key ?? []);
}

function readField(keyed: KeyedField, text: string): [string, string][] | KeyFault["reason"] {
  const { field, kind } = keyed;
  if (kind === "text" || kind === "number") {
    return [[field, text]];
  }
  if (kind === "date") {
    return [[field, withHyphens(text)]];
  }
  const values = valuesTyped(keyed, text);
  if (values === null) {
    return "not_an_option";
  }
  if (kind === "order" && new Set(values).size < values.length) {
    return "repeated";
  }
  return kind === "order"
    ? values.map(({ value }, at) => [`${field}.${value}`, String(at + 1)])
    : values.map(({ value }) => [field, value]);
}

function withHyphens(text: string): string {
  const digits = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(toAsciiDigits(text).trim());
  return digits ? digits.slice(1).join("-") : text;
}

/** Letters stand for themselves, digits that belong together for one number. */
function partsOf(text: string): string[] {
  return text.match(/\d+|[A-Z]|[^\sA-Z\d,;、.]+/g) ?? [];
}

function keyOf(keys: readonly Key[], typed: string): Key | undefined {
  const number = readNumber(typed);
  const own = keys.find(({ key }) => key === typed || (typeof number === "number" && key === String(number)));
  return own ?? (/^[A-Z]$/.test(keys[0]?.key ?? "") && typeof number === "number" ? keys[number - 1] : undefined);
}
