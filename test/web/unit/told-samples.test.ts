import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { SampleBeside } from "../../../src/core/figures/unit-beside.ts";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { nameWaves } from "../../../web/pages/unit/name-waves.ts";
import { periodText } from "../../../web/pages/unit/period-words.ts";
import { toldSamples } from "../../../web/pages/unit/told-samples.ts";
import { besidePage, sample } from "./beside-fixture.ts";
import { pageWithTrend, sharePoint, shareSeries } from "./unit-page-fixture.ts";

const words = messagesIn("zh-CN").unit;

function wavePage(proof: ProofClass, samples: readonly SampleBeside[]): UnitPage {
  const series = [shareSeries(proof, [sharePoint("autumn", 217, 280)])];
  return besidePage({ period: "autumn", samples }, pageWithTrend({ period: "wave", series }));
}

const textOf = (page: UnitPage, label: string) => toldSamples(page, words).find((told) => told.label === label)?.text;

test("toldSamples() tells the weighted share beside the plain one, with an interval of confidence", () => {
  const page = wavePage("entered", [sample()]);
  expect(textOf(page, "加权")).toBe("按抽样设计加权为 71.0%（95% 置信区间 63.3 至 77.1；280 份），不加权为 77.5%。");
  expect(textOf(page, "设计效应")).toBe("1.71：这 280 份的精度相当于简单随机抽样的 164 份。");
});

test("toldSamples() names the response rates, RR3 only with its e", () => {
  const told = textOf(wavePage("entered", [sample()]), "应答率");
  expect(told).toContain("RR1 56.0%（");
  expect(told).toContain("RR3 57.1%（去向不明的按 80% 合格折算，依据：CASRO）");
  const codes = sample({ proof: "token", rates: null, codeResponseRate: 0.423 });
  expect(textOf(wavePage("token", [codes]), "应答率")).toBe("RR1 42.3%（收回的 ÷ 发出的代码）。");
  expect(textOf(wavePage("entered", [sample({ rates: null })]), "应答率")).toBeUndefined();
});

test("toldSamples() tells the rates of the table after that of the codes, RR1 once", () => {
  const page = wavePage("token", [sample({ proof: "token", codeResponseRate: 0.423 })]);
  const told = textOf(page, "应答率");
  expect(told).toMatch(/^RR1 42\.3%（收回的 ÷ 发出的代码）。RR3 57\.1%（/);
  expect(told?.match(/RR1/g)).toHaveLength(1);
  const en = messagesIn("en").unit;
  const rates = sample().rates;
  const noEligibility = sample({
    proof: "token",
    codeResponseRate: 0.423,
    rates: rates && { ...rates, eligibility: null },
  });
  const english = toldSamples(wavePage("token", [noEligibility]), en).find(
    ({ label }) => label === "Response rate",
  )?.text;
  expect(english).toMatch(/^RR1 42\.3% \(returned ÷ codes given out\)\. Contact CON1 /);
});

test("toldSamples() says of a part of the poll whose rates these are", () => {
  const page = wavePage("entered", [sample({ isWhole: false })]);
  const labels = toldSamples(page, words).map(({ label }) => label);
  expect(labels).toEqual(["加权", "整个调查的应答率", "设计效应", "整个调查的人口校准"]);
});

test("toldSamples() says whether raking converged, and that the design weights stand where it did not", () => {
  const report = { converged: false, iterations: 1000, largestDeviation: 0.023, trimmed: null };
  const raked = (raking: SampleBeside["raking"]) => textOf(wavePage("entered", [sample({ raking })]), "人口校准");
  expect(textOf(wavePage("entered", [sample()]), "人口校准")).toContain("都已对上（1 轮收敛）。");
  expect(raked({ status: "not_met", report })).toBe("1,000 轮没有收敛，最大仍差 2.3%，因此只用设计权重。");
  expect(raked({ status: "refused", reason: "empty_category", variable: "age" })).toContain("没有校准");
  expect(raked({ status: "none" })).toContain("没有给出人口构成");
});

test("toldSamples() says of an open link's wave why there is no response rate, and never pools proof classes", () => {
  const open = toldSamples(wavePage("open", [sample()]), words);
  expect(open).toEqual([{ label: "应答率", text: words.beside.sample.openLink }]);
  expect(textOf(wavePage("imported", []), "应答率")).toContain("没有抽样框");
  expect(textOf(wavePage("entered", []), "应答率")).toContain("不当作抽样");
});

test("toldSamples() says nothing of months", () => {
  expect(toldSamples(besidePage({ samples: [sample()] }), words)).toEqual([]);
});

test("nameWaves() calls waves by their names, those without one by their key, and months as ever", () => {
  const named = nameWaves(words, { autumn: { "zh-CN": "2025 年秋季", en: "autumn 2025" } }, "zh-CN");
  expect(periodText("autumn", named)).toBe("2025 年秋季");
  expect(named.period.full({ kind: "wave", key: "spring–autumn" })).toBe("spring–2025 年秋季");
  expect(periodText("constructor", named)).toBe("constructor");
  expect(periodText("2025-12", named)).toBe("2025 年 12 月");
});
