import { expect, test } from "vitest";
import { wordCounts } from "../../../src/core/texts/word-counts.ts";

const times = (count: number, text: string) => Array.from({ length: count }, () => text);

test("wordCounts() counts a word once a text, and only where five texts have it", () => {
  const texts = [...times(4, "停车太难，停车太贵"), ...times(2, "办事大厅排队"), "停车 Parking"];
  expect(wordCounts(texts)).toEqual([{ word: "停车", texts: 5 }]);
});

test("wordCounts() takes one word for another in case and width, and no number or single character for a word", () => {
  const texts = [...times(3, "WiFi 12345 很"), ...times(3, "ｗｉｆｉ 12345 很")];
  expect(wordCounts(texts)).toEqual([{ word: "wifi", texts: 6 }]);
});

test("wordCounts() puts the most frequent first, then by code point", () => {
  const texts = [...times(5, "beta alpha"), "gamma", ...times(5, "gamma")];
  expect(wordCounts(texts).map(({ word }) => word)).toEqual(["gamma", "alpha", "beta"]);
  expect(wordCounts([])).toEqual([]);
});
