import fc from "fast-check";
import { expect, test } from "vitest";
import { cellKey } from "../../../src/core/figures/cell.ts";

test("cellKey() is one text per address", () => {
  const address = fc.record({
    unit: fc.constantFrom("a", "b", ""),
    filter: fc.constantFrom("", "own", "survey:a", "class:b"),
    proof: fc.constantFrom("open", "token"),
    measure: fc.constantFrom("indicator:a", "question:a:b"),
  } as const);
  fc.assert(
    fc.property(address, address, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(cellKey(one) === cellKey(other)).toBe(isSame);
    }),
  );
});
