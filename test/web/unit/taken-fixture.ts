import type { HeatMap, UnitPage } from "../../../src/core/figures/trend.ts";
import type { UnitBeside } from "../../../src/core/figures/unit-beside.ts";
import { districtPage, emptyPoint, MONTHS, sharePoint } from "./unit-page-fixture.ts";

const HEAT_MONTHS = MONTHS.slice(-12);

const HEAT: HeatMap = {
  ...{ proof: "entered", periods: HEAT_MONTHS },
  rows: ["甲街道", "乙街道", "丙街道"].map((name, row) => ({
    ...{ code: `heat-${row}`, name: { "zh-CN": name, en: `Ward ${row + 1}` } },
    points: HEAT_MONTHS.map((month, i) =>
      (i + row) % 7 === 6 ? emptyPoint(month) : sharePoint(month, 40 + ((i * 5 + row * 11) % 38), 90 + row),
    ),
  })),
};

const BESIDE: UnitBeside = {
  period: "2025-12",
  ...{ rates: [], composites: [], chain: null, samples: [], appraisals: [], quizzes: [] },
  reasons: [
    {
      ...{ title: { "zh-CN": "原因", en: "Reasons" }, proof: "entered" },
      below: { "zh-CN": "不满意", en: "dissatisfied" },
      ...{ asked: 252, answered: 125 },
      counts: [
        { label: { "zh-CN": "没有解决", en: "Not solved" }, count: 54 },
        { label: { "zh-CN": "办得慢", en: "Too slow" }, count: 36 },
        { label: { "zh-CN": "其他", en: "Something else" }, count: 0 },
      ],
    },
  ],
};

/** A page that shows every chart. */
export function fullPage(changed: Partial<UnitPage> = {}): UnitPage {
  return districtPage({ heat: HEAT, beside: BESIDE, ...changed });
}
