import { expect, test } from "vitest";
import { nameKey, unitFinder } from "../../../src/core/tables/unit-names.ts";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";

function stated(code: string, name: UnitChange["name"], more: Partial<UnitChange> = {}): UnitChange {
  const rest = { kind: "street", parent: null, until: null, successor: null, population: null, targets: {} };
  return { code, change: 1, holdsFrom: BEGINNING, name, ...rest, ...more };
}

const find = unitFinder([
  stated("heping", "和平公社"),
  stated("heping", { "zh-CN": "和平街道", en: "Heping" }, { change: 2, holdsFrom: "2019-03-01" }),
  stated("xin", "和平公社", { holdsFrom: "2019-03-01" }),
  stated("gone", "南门街道", { until: "2019-06-01" }),
  stated("a1", "第一社区"),
  stated("a2", "第一 社区"),
]);

test("unitFinder() finds a code, and a name in any language and width", () => {
  for (const text of ["heping", "和平街道", "　和平 街道", "HEPING"]) {
    expect(find(text, "2019-05")).toEqual({ ok: true, code: "heping" });
  }
});

test("unitFinder() takes a name for the unit that bore it in that month", () => {
  expect(find("和平公社", "2019-02")).toEqual({ ok: true, code: "heping" });
  expect(find("和平公社", "2019-05")).toEqual({ ok: true, code: "xin" });
});

test("unitFinder() takes a name that no unit has then for the one that ever had it", () => {
  expect(find("和平街道", "2019-01")).toEqual({ ok: true, code: "heping" });
});

test("unitFinder() names no unit after its end, none of two, and none it does not know", () => {
  expect(find("南门街道", "2019-05")).toEqual({ ok: true, code: "gone" });
  expect(find("南门街道", "2019-06")).toEqual({ ok: false, reason: "unit_ended" });
  expect(find("第一社区", "2019-05")).toEqual({ ok: false, reason: "ambiguous_unit" });
  expect(find("北门", "2019-05")).toEqual({ ok: false, reason: "unknown_unit" });
  expect(find("", "2019-05")).toEqual({ ok: false, reason: "unknown_unit" });
});

test("nameKey() compares without blanks, width and case", () => {
  expect(nameKey(" Ｈe Ping")).toBe("heping");
});
