import { canonicalJson } from "../records/canonical-json.ts";
import type { AcceptedAnswers, Answers, AnswerValue } from "../responses/answer.ts";

/** How a sheet that was typed twice agrees: the fields given in either, and those of them that differ. */
export type SheetComparison = { compared: readonly string[]; differing: readonly string[] };

/**
 * Compares two passes of one sheet field by field, each row of a matrix by itself. Texts agree when they do but for
 * blanks and punctuation; the order of ticks does not count, that of a ranking does.
 */
export function compareSheets(
  first: AcceptedAnswers,
  second: AcceptedAnswers,
  rankings: ReadonlySet<string>,
): SheetComparison {
  const [one, other] = [fieldsOf(first, rankings), fieldsOf(second, rankings)];
  const compared = [...new Set([...one.keys(), ...other.keys()])];
  return { compared, differing: compared.filter((field) => one.get(field) !== other.get(field)) };
}

function fieldsOf({ closed, texts }: AcceptedAnswers, rankings: ReadonlySet<string>): Map<string, string> {
  return new Map([
    ...closedFields(closed, rankings),
    ...texts.map(({ field, text }) => [field, wordsOf(text)] as const),
  ]);
}

function closedFields(closed: Answers, rankings: ReadonlySet<string>): [string, string][] {
  return Object.entries(closed).flatMap(([field, value]): [string, string][] =>
    isRows(value)
      ? Object.entries(value).map(([row, level]) => [`${field}.${row}`, String(level)])
      : [[field, canonicalJson(Array.isArray(value) && !rankings.has(field) ? value.toSorted() : value)]],
  );
}

function isRows(value: AnswerValue): value is Readonly<Record<string, number>> {
  return typeof value === "object" && !Array.isArray(value);
}

function wordsOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}
