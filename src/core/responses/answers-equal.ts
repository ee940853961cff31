import { canonicalJson } from "../records/canonical-json.ts";
import { dropBlanks } from "./blank-answers.ts";

/** A response's answers as they are stored. */
export type StoredAnswers = { closedJson: string; texts: readonly { field: string; text: string }[] };

/** Whether raw answers that came again are the ones stored; blank ones do not count, nor does the order of keys. */
export function sameAnswers(stored: StoredAnswers, incoming: Readonly<Record<string, unknown>>): boolean {
  const rest = new Map(Object.entries(dropBlanks(incoming)));
  for (const { field, text } of stored.texts) {
    if (rest.get(field) !== text) {
      return false;
    }
    rest.delete(field);
  }
  return canonicalOrNull(Object.fromEntries(rest)) === stored.closedJson;
}

// A number that JSON cannot say was never accepted.
function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalJson(value);
  } catch {
    return null;
  }
}
