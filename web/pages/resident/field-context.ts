import type { Locale, LocalText } from "../../../src/core/local-text.ts";
import { textIn } from "../../../src/core/local-text.ts";
import type { Level, Question, Scale } from "../../../src/core/surveys/survey.ts";
import { capitalised } from "../../locales/capitalised.ts";
import type { ResidentMessages } from "../../locales/messages.ts";

/** Form fields as they were sent, by name. */
export type FieldValues = ReadonlyMap<string, readonly string[]>;

/** What every field needs beside its question. */
export type FieldContext = {
  lang: Locale;
  words: ResidentMessages;
  questions: readonly Question[];
  values: FieldValues;
  /** The sentence for each field at fault, by field name. */
  errors: ReadonlyMap<string, string>;
};

/** The field of a one-time code: a reserved word, which no question is called. */
export const CODE_FIELD = "token";

/** The field of a proof of work; no question's name begins like that. */
export const PROOF_FIELD = "_proof";

/** An en space, which vanishes where the line breaks. */
export const GAP = "\u2002";

export function anchorOf(field: string): string {
  return `f-${field}`;
}

export function errorIdOf(field: string): string {
  return `e-${field}`;
}

export function isGiven(context: FieldContext, field: string, value: string | number): boolean {
  return context.values.get(field)?.includes(String(value)) ?? false;
}

export function givenText(context: FieldContext, field: string): string {
  return context.values.get(field)?.[0] ?? "";
}

/** Points at the field's error, when it has one. */
export function describedBy(context: FieldContext, field: string): { "aria-describedby"?: string } {
  return context.errors.has(field) ? { "aria-describedby": errorIdOf(field) } : {};
}

/** The same, for a control of its own. */
export function faultOf(
  context: FieldContext,
  field: string,
): { "aria-describedby"?: string; "aria-invalid"?: "true" } {
  return context.errors.has(field) ? { ...describedBy(context, field), "aria-invalid": "true" } : {};
}

/** A level's words as they stand alone: the named scales are written in lower case to fit into sentences. */
export function levelText(scale: Scale, { label }: Level, lang: Locale): string {
  const text = textIn(label, lang);
  return typeof scale === "string" ? capitalised(text) : text;
}

const HAN_OR_WIDE = /[\u2e80-\uffef]/g;

/** Whether every label fits half a phone's width; a Han character counts twice. */
export function areShort(labels: readonly LocalText[], lang: Locale): boolean {
  return labels.every((label) => {
    const text = textIn(label, lang);
    return text.length + (text.match(HAN_OR_WIDE)?.length ?? 0) <= 18;
  });
}

/** Whether every word fits half a phone's width unbroken; Han characters break anywhere. */
export function haveShortWords(labels: readonly LocalText[], lang: Locale): boolean {
  return labels.every((label) => !/[^\s\u2e80-\uffef]{10}/.test(textIn(label, lang)));
}

/** Sentences one after the other; Chinese ones stand without a space between them. */
export function joinSentences(lang: Locale, sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(lang === "en" ? " " : "");
}
