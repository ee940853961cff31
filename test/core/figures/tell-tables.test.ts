import { expect, test } from "vitest";
import { tellTables } from "../../../src/core/figures/tell-tables.ts";
import type { Trend, TrendPoint } from "../../../src/core/figures/trend.ts";

function point(period: string, favourable: number | null, valid: number | null): TrendPoint {
  const figure = { value: null, low: null, high: null, levels: null, favourable, valid };
  return { period, isOpen: false, status: valid === null ? "withheld" : "shown", ...figure };
}

const points = [point("2019-01", 74, 100), point("2019-02", null, null), point("2019-03", 75, 100)];
const quote = (period: string, printed: string) => ({ period, printed, source: "月报", sourceUrl: null });
const trend: Pick<Trend, "series" | "quoted"> = {
  series: [
    { proof: "open", points, change: null },
    { proof: "figures", points, change: null },
  ],
  quoted: [quote("2019-01", "７４ ％"), quote("2019-02", "75%"), quote("2019-03", "74%")],
};
const told = tellTables(
  trend,
  new Map([
    ["2019-01", "74.0%"],
    ["2019-02", "75%"],
  ]),
);

test("tellTables() marks shown imported figures that were recovered, and no other", () => {
  expect(told.series[1]?.points.map(({ recovered }) => recovered)).toEqual(["74.0%", undefined, undefined]);
  expect(told.series[0]).toEqual(trend.series[0]);
});

test("tellTables() tells where counts that are shown agree with a quoted rate", () => {
  expect(told.quoted.map(({ agrees }) => agrees)).toEqual([true, undefined, false]);
});
