import type { FieldReason } from "../../core/refusal.ts";

/** A cell that holds a code, a day or a number: full-width characters as plain ones, without spaces around. */
export function plainCell(cell: string): string {
  return cell.normalize("NFKC").trim();
}

/** What keeps a cell of free text from being stored, or null. */
export function textFault(text: string, lengthMax: number): FieldReason | null {
  if (text.includes("\u0000")) {
    return "bad_text";
  }
  return [...text].length > lengthMax ? "too_long" : null;
}
