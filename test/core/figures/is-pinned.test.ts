import { expect, test } from "vitest";
import { isPinned, tellPinnedApart } from "../../../src/core/figures/is-pinned.ts";

test.each([
  [[], false],
  [[null, null], false],
  [[1], true],
  [[1, null, 1], true],
  [[1, 0.9999, 1], false],
  [[0, 0], false],
])("isPinned() of %j is %s", (shares, pinned) => {
  expect(isPinned(shares)).toBe(pinned);
});

test("tellPinnedApart() keeps what is 100% everywhere out of what ranks", () => {
  const indicators = new Map(
    Object.entries({ response: [1, 1, 1], resolution: [0.52, 0.67, 1], satisfaction: [null] }),
  );
  expect(tellPinnedApart(indicators)).toEqual({ ranking: ["resolution", "satisfaction"], pinned: ["response"] });
});
