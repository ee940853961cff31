import { expect, test } from "vitest";
import { pairedChange } from "../../../src/core/figures/paired-change.ts";

test("pairedChange() tells a re-rating that is more than chance", () => {
  const change = pairedChange({ both: 74, laterOnly: 20, earlierOnly: 0, neither: 6 });
  expect(change?.difference).toBeCloseTo(0.2, 12);
  expect(change?.verdict).toBe("higher");
  expect(change?.p).toBeCloseTo(2 * 0.5 ** 20, 12);
});

test("pairedChange() cannot tell two against one, and is null without pairs", () => {
  expect(pairedChange({ both: 10, laterOnly: 2, earlierOnly: 1, neither: 3 })?.verdict).toBe("indistinct");
  expect(pairedChange({ both: 0, laterOnly: 0, earlierOnly: 0, neither: 0 })).toBeNull();
});

test("pairedChange() finds what the same counts from other people would not show", () => {
  const change = pairedChange({ both: 70, laterOnly: 10, earlierOnly: 2, neither: 18 });
  expect(change?.verdict).toBe("higher");
  expect(change?.p).toBeLessThan(0.05);
});
