import { searchForm } from "./search-form.ts";

/** In how many texts a word stands. */
export type WordCount = { word: string; texts: number };

/** A word in so few texts would tell of those who wrote them. */
export const WORD_TEXTS_MIN = 5;

const LENGTH_MIN = 2;

/**
 * The words that stand in `WORD_TEXTS_MIN` texts or more, the most frequent first, then by code point; each counts once
 * in a text. Single characters and numbers are no words here. Words as the Unicode rules and the Chinese dictionary of
 * the runtime part them (`Intl.Segmenter`).
 * Source: Unicode Standard Annex #29.
 */
export function wordCounts(texts: readonly string[]): WordCount[] {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set<string>();
    for (const { segment, isWordLike } of segmenter.segment(searchForm(text))) {
      if (isWordLike && [...segment].length >= LENGTH_MIN && !/^[\p{N}.,]+$/u.test(segment)) {
        words.add(segment);
      }
    }
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([word, count]) => (count >= WORD_TEXTS_MIN ? [{ word, texts: count }] : []))
    .sort((one, other) => other.texts - one.texts || (one.word < other.word ? -1 : 1));
}
