import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleRuns } from "../../../src/core/texts/visible-runs.ts";

/** The text as a reader sees it, marks in brackets. */
function seen(text: string): string {
  return visibleRuns(text)
    .map((run) => (run.kind === "words" ? run.text : `[${run.code}]`))
    .join("");
}

test("visibleRuns() marks what turns the direction of writing, and takes nothing else away", () => {
  expect(seen("好\u202E评\u202C")).toBe("好[U+202E]评[U+202C]");
  expect(seen("\u2066a\u2069\u200F\u061C")).toBe("[U+2066]a[U+2069][U+200F][U+061C]");
});

test("visibleRuns() marks zero-width characters, soft hyphens, fillers, tags and control characters", () => {
  expect(seen("a\u200Bb\uFEFF\u00AD\u3164\u2060")).toBe("a[U+200B]b[U+FEFF][U+00AD][U+3164][U+2060]");
  expect(seen("\u{E0041}\u0007\u0085\u2028")).toBe("[U+E0041][U+0007][U+0085][U+2028]");
});

test("visibleRuns() leaves line ends, blanks and pictographs as they are", () => {
  for (const text of ["一\n二\r\n三\t四", "宽　 a", "👨‍👩‍👧", "❤️", "👍🏽", "1️⃣", "🏳️‍🌈", "مرحبا", "e\u0301"]) {
    expect(seen(text)).toBe(text);
  }
  expect(seen("字\uFE0F与\u200D接")).toBe("字[U+FE0F]与[U+200D]接");
});

test("visibleRuns() of an empty text is empty", () => {
  expect(visibleRuns("")).toEqual([]);
});

test("visibleRuns() can be put together again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const joined = visibleRuns(text).map((run) =>
        run.kind === "words" ? run.text : String.fromCodePoint(Number.parseInt(run.code.slice(2), 16)),
      );
      expect(joined.join("")).toBe(text);
    }),
  );
});
