import { expect, test } from "vitest";
import { periodOf } from "../../../src/core/figures/period.ts";
import type { TableCell } from "../../../src/core/tables/table-cells.ts";
import { tableValues } from "../../../src/core/tables/table-values.ts";

function judged(valid: number | null, favourable: number | null, percentage: string | null) {
  const placed = <T>(value: T | null, cell: string) => (value === null ? null : { value, cell });
  const cell: TableCell = {
    ...{ unit: "heping", indicator: "satisfaction", period: periodOf("month", "2019-01-01") },
    valid: placed(valid, "B2"),
    favourable: placed(favourable, "C2"),
    percentage: placed(percentage, "D2"),
  };
  const { values, notes, faults } = tableValues([cell], "表一", 10);
  return { value: values[0], note: notes[0], fault: faults[0] };
}

test("tableValues() makes counts a figure, and says where the print differs from them", () => {
  const figure = { kind: "figure", favourable: 74, valid: 100, recovered: null };
  expect(judged(100, 74, null)).toMatchObject({ value: figure, note: undefined });
  expect(judged(100, 74, "74%")).toMatchObject({ value: figure, note: undefined });
  expect(judged(100, 74, "75%")).toMatchObject({ value: figure, note: { cell: "D2", note: "print_differs" } });
});

test("tableValues() recovers a numerator only when exactly one prints so, and marks it", () => {
  expect(judged(30, null, "66.7%").value).toMatchObject({
    kind: "figure",
    favourable: 20,
    valid: 30,
    recovered: "66.7%",
  });
  expect(judged(1000, null, "74%")).toMatchObject({
    value: { kind: "quoted", printed: "74%" },
    note: { note: "several_fit" },
  });
  expect(judged(70, null, "50.1%")).toMatchObject({ value: { kind: "quoted" }, note: { note: "none_fits" } });
});

test("tableValues() quotes no rate that stands on fewer answers than may be shown", () => {
  expect(judged(7, null, "50%")).toEqual({ value: undefined, note: { cell: "D2", note: "too_few_to_quote" } });
  expect(judged(7, null, "57.1%").value).toMatchObject({ kind: "figure", favourable: 4, valid: 7 });
});

test("tableValues() quotes a percentage without ratings", () => {
  expect(judged(null, null, "74%")).toMatchObject({ value: { kind: "quoted", printed: "74%", cell: "D2" } });
  expect(judged(null, 74, "74%")).toMatchObject({ value: { kind: "quoted" }, note: { note: "no_denominator" } });
});

test("tableValues() stores no number that stands alone", () => {
  expect(judged(100, null, null)).toEqual({ note: { cell: "B2", note: "no_numerator" } });
  expect(judged(null, 74, null)).toEqual({ note: { cell: "C2", note: "no_denominator" } });
});

test("tableValues() refuses more favourable ratings than valid ones", () => {
  expect(judged(74, 100, null)).toEqual({
    fault: { sheet: "表一", cell: "C2", reason: "more_favourable_than_valid" },
  });
});
