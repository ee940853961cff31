import type { AnswerForm } from "./cell-mapping.ts";

/**
 * Whether a tally value is the set of units that one response rated in a matrix over units (a JSON array of codes),
 * rather than a level.
 */
export function isUnitSet(form: AnswerForm, value: string): boolean {
  return form === "units" && value.startsWith("[");
}

/** The unit codes of such a value, each once; a value of another form throws. */
export function unitsOfSet(value: string): string[] {
  const parsed: unknown = JSON.parse(value);
  if (!Array.isArray(parsed)) {
    throw new Error(`not a set of units: ${value}`);
  }
  return [...new Set(parsed.map(String))];
}
