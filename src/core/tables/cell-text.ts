import type { FieldReason } from "../refusal.ts";
import { plainText } from "./grid.ts";

/** What a cell says: nothing, a value, or something that cannot be read. */
export type Reading<T> = { kind: "blank" } | { kind: "value"; value: T } | { kind: "fault"; reason: FieldReason };

const BLANK = /^([-—–―─/\\.…]+|无|空|n\.?a\.?|n\/a|none)?$/i;
const COUNTING_WORD = /\s?[份件人票个条次]$/;

/** Whether a cell says nothing: empty, a dash, a slash, 无, n/a. */
export function isBlankText(text: string): boolean {
  return BLANK.test(plainText(text));
}

/** The whole number in a cell, with or without thousands' commas or a Chinese counting word. */
export function readCountText(text: string): Reading<number> {
  const plain = plainText(text).replace(COUNTING_WORD, "");
  if (BLANK.test(plain)) {
    return { kind: "blank" };
  }
  const digits = /^\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(",", "") : plain.replace(/\.0+$/, "");
  return /^\d{1,15}$/.test(digits)
    ? { kind: "value", value: Number(digits) }
    : { kind: "fault", reason: countFault(digits) };
}

function countFault(plain: string): FieldReason {
  if (plain.includes("%") || /^-?\d*\.\d+$/.test(plain)) {
    return "percentage";
  }
  return /^-\d+$/.test(plain) ? "out_of_range" : "wrong_type";
}

/**
 * The percentage in a cell as printed: `98.50%`, `98.5`. A number up to 1 without a percent sign may be either a
 * share or a percentage (`unclear_percentage`), unless the column is declared to hold shares: its point then moves.
 */
export function readPercentText(text: string, isShare: boolean): Reading<string> {
  const plain = plainText(text);
  if (BLANK.test(plain)) {
    return { kind: "blank" };
  }
  const match = /^(\d{1,12}(?:\.\d{1,12})?)\s?(%?)$/.exec(plain);
  const digits = match?.[1];
  if (digits === undefined) {
    return { kind: "fault", reason: /^-\d/.test(plain) ? "out_of_range" : "wrong_type" };
  }
  const hasSign = match?.[2] === "%";
  if (isShare && !hasSign) {
    return Number(digits) > 1
      ? { kind: "fault", reason: "out_of_range" }
      : { kind: "value", value: `${movedPoint(digits)}%` };
  }
  if (!hasSign && Number(digits) > 0 && Number(digits) <= 1) {
    return { kind: "fault", reason: "unclear_percentage" };
  }
  return Number(digits) > 100
    ? { kind: "fault", reason: "out_of_range" }
    : { kind: "value", value: hasSign ? `${digits}%` : digits };
}

/** A hundred times the number, digit by digit: 0.985 is 98.5, 1 is 100. */
function movedPoint(digits: string): string {
  const [whole = "0", part = ""] = digits.split(".");
  const padded = part.padEnd(2, "0");
  const rest = padded.slice(2);
  return `${Number(whole + padded.slice(0, 2))}${rest === "" ? "" : `.${rest}`}`;
}
