import { expect, test } from "vitest";
import { holmVerdicts } from "../../../src/core/figures/holm-verdicts.ts";
import type { Readings } from "../../../src/core/figures/readings.ts";
import type { Trend } from "../../../src/core/figures/trend.ts";
import { jointVerdicts } from "../../../src/core/reports/joint-verdicts.ts";
import type { ReportIndicator } from "../../../src/core/reports/monthly-report.ts";
import { pageWithTrend, sharePoint, shareSeries } from "../../web/unit/unit-page-fixture.ts";

const [BEFORE, NOW] = ["2025-11", "2025-12"] as const;

function trendOf(earlier: number, later: number): Trend {
  const series = [shareSeries("entered", [sharePoint(BEFORE, earlier, 400), sharePoint(NOW, later, 400)])];
  const { trend } = pageWithTrend({ series, readings: [] });
  if (!trend) {
    throw new Error("no trend");
  }
  return trend;
}

function indicator(earlier: number, later: number): ReportIndicator {
  return {
    ...{ trend: trendOf(earlier, later), step: trendOf(earlier, later), meaning: null, parent: null, target: null },
    ...{ ranking: null, groups: [], below: null, samples: [], channels: [], annex: [] },
  };
}

const verdictsOf = (indicators: readonly ReportIndicator[]) =>
  indicators.map(({ step }) => step?.series[0]?.change?.verdict);

test("jointVerdicts() leaves a report of one change as it is", () => {
  expect(verdictsOf(jointVerdicts([indicator(280, 306)], NOW))).toEqual(["higher"]);
});

test("jointVerdicts() calls a change no more than chance that is one of many, as Holm has it", () => {
  const pairs = [
    { earlier: 280, later: 306 },
    { earlier: 280, later: 283 },
    { earlier: 280, later: 340 },
  ];
  const indicators = pairs.map(({ earlier, later }) => indicator(earlier, later));
  expect(verdictsOf(indicators)).toEqual(["higher", "indistinct", "higher"]);
  const joint = holmVerdicts(
    pairs.map(({ earlier, later }) => ({
      earlier: { favourable: earlier, valid: 400 },
      later: { favourable: later, valid: 400 },
    })),
  );
  expect(verdictsOf(jointVerdicts(indicators, NOW))).toEqual(joint);
  expect(joint).toEqual(["indistinct", "indistinct", "higher"]);
});

test("jointVerdicts() adjusts the change on the year before with those on the period before", () => {
  const one = indicator(280, 306);
  const change = one.step?.series[0]?.change;
  const told = { earlier: { value: 0.7, valid: 400 }, later: { value: 0.765, valid: 400 } };
  const none = {
    ...{ signals: null, shareTrend: null, monthByMonth: null, target: null, standardised: null, fixedMix: null },
  };
  const onYear = change ? { ...change, from: "2024-12", to: NOW, ...told } : null;
  const readings: Readings[] = [{ proof: "entered", ...none, onYear }];
  const [read] = jointVerdicts([{ ...one, trend: { ...one.trend, readings } }], NOW);
  expect(read?.trend.readings[0]?.onYear?.verdict).toBe("indistinct");
  expect(read?.step?.series[0]?.change?.verdict).toBe("indistinct");
});

test("jointVerdicts() leaves alone what is not of the period, and nothing", () => {
  expect(verdictsOf(jointVerdicts([indicator(280, 306), indicator(280, 306)], "2025-10"))).toEqual([
    "higher",
    "higher",
  ]);
  expect(jointVerdicts([], NOW)).toEqual([]);
});
