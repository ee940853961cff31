import { expect, test } from "vitest";
import { kindOfName, readUnitKind } from "../../../src/core/units/unit-kind.ts";

test("readUnitKind() reads keys and the usual words", () => {
  expect(["街道", "社区", "street-office", "Window", "乡镇"].map(readUnitKind)).toEqual([
    ...["street-office", "community", "street-office", "window", "township"],
  ]);
  expect(["", "某类", "a b", "-x"].map(readUnitKind)).toEqual([null, null, null, null]);
});

test("kindOfName() reads the end of a name", () => {
  expect(["和平街道", "红星 社区", "安河区", "Heping", "街道口"].map(kindOfName)).toEqual([
    ...["street-office", "community", "district", "unit", "unit"],
  ]);
});
