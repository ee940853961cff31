import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../../web/pages/unit/chart-geometry.ts";
import { fitLines } from "../../../web/pages/unit/taken/fit-lines.ts";

test("fitLines() leaves what fits, and cuts and marks what does not", () => {
  expect(fitLines("河湾街道", 10, 50, 2)).toEqual({ lines: ["河湾街道"], isCut: false });
  expect(fitLines("河湾街道办事处", 10, 50, 2)).toEqual({ lines: ["河湾街道办", "事处"], isCut: false });
  expect(fitLines("河湾街道办事处综合窗口", 10, 50, 2)).toEqual({ lines: ["河湾街道办", "事处综合…"], isCut: true });
  expect(fitLines("Unbreakable", 10, 30, 1).lines[0]).toMatch(/^U\w*…$/);
  expect(fitLines("", 10, 50, 2)).toEqual({ lines: [], isCut: false });
});

test("fitLines() never gives more or wider lines than were asked for", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (text, max) => {
      const { lines } = fitLines(text, 10, 60, max);
      expect(lines.length).toBeLessThanOrEqual(max);
      expect(Math.max(0, ...lines.map((line) => textWidth(line, 10)))).toBeLessThanOrEqual(60);
    }),
  );
});
