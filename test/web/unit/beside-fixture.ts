import { appraisalFigure } from "../../../src/core/figures/appraisal-figure.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type {
  AppraisalBeside,
  CompositeBeside,
  PairsBeside,
  RateBeside,
  SampleBeside,
  ScoredUnit,
  UnitBeside,
} from "../../../src/core/figures/unit-beside.ts";
import { responseRates } from "../../../src/core/samples/response-rates.ts";
import { shownChain } from "../../../src/core/samples/shown-chain.ts";
import { districtPage } from "./unit-page-fixture.ts";

const named = (chinese: string, english: string) => ({ "zh-CN": chinese, en: english });
const SATISFACTION = named("满意率", "Satisfaction");
const RESOLUTION = named("解决率", "Resolution");
const RESPONSE = named("响应率", "Response");

export const RATES: readonly RateBeside[] = [
  {
    ...{ indicator: "response", name: RESPONSE, kind: "share", proof: "figures" },
    ...{ value: 1, low: 0.998, high: 1, valid: 1820, pinnedAmong: 8 },
  },
  {
    ...{ indicator: "satisfaction", name: SATISFACTION, kind: "share", proof: "entered" },
    ...{ value: 0.82, low: 0.799, high: 0.839, valid: 1400, pinnedAmong: null },
  },
];

export function scored(code: string, changed: Partial<ScoredUnit> = {}): ScoredUnit {
  return {
    ...{ code, name: named(`${code}街道`, `Street ${code}`), score: 77.1, low: 70.2, high: 83.4 },
    ...{ missing: [], group: "A", groupSize: 4, rankLow: 2, rankHigh: 3, ...changed },
  };
}

export const WITHOUT_SCORE: Partial<ScoredUnit> = {
  ...{ score: null, low: null, high: null, missing: [RESOLUTION], rankLow: null, rankHigh: null },
};

export function composite(changed: Partial<CompositeBeside> = {}): CompositeBeside {
  return {
    ...{ name: named("三率综合得分", "Score of the three rates"), isRuleChanged: false, from: "2025-01" },
    parts: [
      { name: RESPONSE, weight: 0.1, hasPoints: false },
      { name: RESOLUTION, weight: 0.45, hasPoints: false },
      { name: SATISFACTION, weight: 0.45, hasPoints: false },
    ],
    ...{ isSample: false, unit: scored("own"), units: [] },
    ...changed,
  };
}

const EXCLUDED = new Map([
  ["no_contact", 96],
  ["out_of_scope", 112],
  ["withdrawn", 7],
  ["pending", 0],
]);

export const CHAIN = {
  correction: null,
  shown: shownChain(
    { handled: 1820, eligible: 1605, excluded: EXCLUDED, selected: 1520, reached: 1446, valid: 1400 },
    10,
  ),
};

/** Counts of two levels in each of two classes, of the second so many persons. */
export function appraisal(retired: number): AppraisalBeside {
  const counts = (good: number, bad: number) => ({
    ...{ favourable: good, valid: good + bad, responses: good + bad, sum: 0, sumOfSquares: 0 },
    levels: { "5": good, "1": bad },
  });
  const classes = [
    { respondentClass: "users", weight: 0.6, counts: counts(30, 10) },
    { respondentClass: "retired", weight: 0.4, counts: counts(retired - 1, 1) },
  ];
  const points = { "5": 100, "1": 0 };
  const figure = appraisalFigure(classes, new Map(Object.entries(points)), 10);
  if (!figure.ok) {
    throw new Error(figure.refusal.reason);
  }
  return { title: named("民主评议", "Appraisal"), points, series: [{ proof: "entered", ...figure.value }], pairs: [] };
}

type Pair = PairsBeside["pairs"][number];

/** The appraisal with these differences from other units of a sheet of so many. */
export function appraisalBeside(pairs: readonly Pair[], units = pairs.length + 1): AppraisalBeside {
  return { ...appraisal(14), pairs: [{ proof: "entered", units, pairs }] };
}

export const HIGHER: Pair = {
  ...{ name: named("物业中心", "Housing"), difference: 35.4, low: 26.49, high: 44.31, raters: 44, verdict: "higher" },
};
export const LOWER: Pair = {
  ...{ name: named("公交公司", "Buses"), difference: -3.2, low: -5.9, high: -0.5, raters: 1040, verdict: "lower" },
};
export const ALIKE: Pair = {
  ...{ name: named("图书馆", "Library"), difference: 0, low: -2, high: 2, raters: 40, verdict: "indistinct" },
};

export const QUIZ: UnitBeside["quizzes"][number] = {
  title: named("应知应会", "Basics"),
  proof: "entered",
  questions: [
    {
      ...{ title: named("几天答复？", "How many days?"), isKeyChanged: false, answered: 46 },
      accuracy: { value: 0.891, low: 0.77, high: 0.953 },
    },
    { title: named("怎样告知？", "How told?"), isKeyChanged: true, answered: null, accuracy: null },
    { title: named("先做什么？", "What first?"), isKeyChanged: false, answered: null, accuracy: null },
  ],
};

const DISPOSITIONS = {
  ...{ interviews: 280, partials: 6, refusals: 96, nonContacts: 62, others: 8 },
  ...{ unknownHouseholds: 36, unknownOthers: 12 },
};

export function sample(changed: Partial<SampleBeside> = {}): SampleBeside {
  return {
    ...{ proof: "entered", isWhole: true },
    figure: {
      ...{ unit: "linjiang", indicator: "satisfaction", kind: "share", valid: 280, value: 0.71, standardError: 0.035 },
      ...{ low: 0.633, high: 0.771, degreesOfFreedom: 278, designEffect: 1.71 },
    },
    raking: { status: "met", report: { converged: true, iterations: 1, largestDeviation: 0, trimmed: 0 } },
    ...{ marginCount: 1, codeResponseRate: null },
    rates: responseRates(DISPOSITIONS, { share: 0.8, source: "CASRO" }),
    ...changed,
  };
}

/** The district page with these things beside its trend, and nothing else. */
export function besidePage(changed: Partial<UnitBeside>, page: UnitPage = districtPage()): UnitPage {
  const nothing = { rates: [], composites: [], chain: null, samples: [], appraisals: [], quizzes: [] };
  return { ...page, beside: { period: "2025-12", ...nothing, ...changed } };
}
