import { expect, test } from "vitest";
import { CHART_KINDS, type ChartKind } from "../../../src/core/figures/chart-kind.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { csvFile } from "../../../web/pages/unit/chart-csv.ts";
import { figureText, percent } from "../../../web/pages/unit/figure-words.ts";
import { takeChart } from "../../../web/pages/unit/taken/take-chart.ts";
import { type TakenChart, WIDTHS } from "../../../web/pages/unit/taken/taken-chart.ts";
import { TakenSheet } from "../../../web/pages/unit/taken/taken-sheet.tsx";
import { UnitPageView } from "../../../web/pages/unit/unit-page.tsx";
import { fullPage } from "./taken-fixture.ts";
import { districtPage, rankedUnit, rankingOf } from "./unit-page-fixture.ts";
import { mixedPage, scorePage, withheldPage } from "./unit-page-states.ts";

const take = (kind: ChartKind, page: UnitPage = fullPage(), locale: Locale = "zh-CN", isZoomed = false): TakenChart => {
  const taken = takeChart(kind, { page, words: messagesIn(locale).unit, locale, isZoomed });
  if (!taken) {
    throw new Error(`no ${kind}`);
  }
  return taken;
};

/** The texts of a drawing in their order. */
function textsOf(html: string): string[] {
  return html
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter(Boolean);
}

/** The values of a column of a chart's file. */
function columnOf({ csv: [head = [], ...rows] }: TakenChart, field: string) {
  return rows.map((row) => row[head.indexOf(field)] ?? null);
}

const CASES = CHART_KINDS.flatMap((kind) => (["zh-CN", "en"] as const).map((locale) => ({ kind, locale })));

test.each(CASES)("takeChart() draws $kind in both widths without a hole: $locale", ({ kind, locale }) => {
  const taken = take(kind, fullPage(), locale);
  for (const size of ["wide", "narrow"] as const) {
    const { width, height, svg } = taken.draw(size);
    const html = String(svg);
    expect(width).toBe(WIDTHS[size]);
    expect(html).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|\sstyle=|null/);
    const places = [...html.matchAll(/<(?:text|tspan|circle|rect)[^>]* y="([-\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.max(...places)).toBeLessThanOrEqual(height);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  }
  const sheet = String(
    <TakenSheet taken={taken} title="T" source="S (as of D)" words={messagesIn(locale).unit} locale={locale} />,
  );
  expect(sheet).toMatch(/^<svg xmlns[^>]*><title>T · [^<]+<\/title><desc>[^<]+S \(as of D\)<\/desc>/);
  expect(sheet).not.toMatch(/var\(|<script|href=|NaN|undefined/);
  if (locale === "en") {
    expect(sheet.replace(/font-family:[^}]*/g, "")).not.toMatch(/\p{Script=Han}/u);
  }
});

test.each(CHART_KINDS)("takeChart() writes of %s the numbers that stand on the unit's page, and no others", (kind) => {
  const page = fullPage();
  const html = String(
    <UnitPageView
      page={page}
      locale="zh-CN"
      links={{ base: "", query: {}, own: { more: "1" } }}
      isDemo={false}
      chartScript={null}
    />,
  );
  const told = textsOf(String(take(kind).draw("wide").svg)).flatMap((text) => text.match(/\d[\d,.]*%?/g) ?? []);
  expect(told.length).toBeGreaterThan(5);
  for (const number of told) {
    expect(html).toMatch(new RegExp(`(?<![\\d.,])${number.replace(".", "\\.")}(?!\\d)`));
  }
});

test.each(CHART_KINDS)("takeChart() gives %s as a file whose rows are as long as its head", (kind) => {
  const [head = [], ...rows] = take(kind).csv;
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    expect(row).toHaveLength(head.length);
    expect(row.every((cell) => cell === null || typeof cell === "string" || Number.isFinite(cell))).toBe(true);
  }
});

test("takeChart() draws and writes the same figures, in the same order", () => {
  const wide = (kind: ChartKind) => String(take(kind).draw("wide").svg);
  const percents = (html: string) => textsOf(html).filter((text) => /^\d+(\.\d)?%?$/.test(text));
  const values = (kind: ChartKind) => columnOf(take(kind), "value").filter((value) => value !== null);
  expect([...wide("children").matchAll(/class="bold text end"[^>]*>([^<]+)/g)].map(([, text]) => text)).toEqual(
    values("children").map((value) => figureText("share", Number(value))),
  );
  expect([...wide("heat").matchAll(/class="mid text"[^>]*>([^<]+)/g)].map(([, text]) => text)).toEqual(
    values("heat").map((value) => figureText("share", Number(value)).replace("%", "")),
  );
  expect(percents(wide("reasons"))).toEqual(
    columnOf(take("reasons"), "share").map((share) => percent(Number(share), 0)),
  );
  for (const kind of ["funnel", "control"] as const) {
    expect(wide(kind).match(/<circle/g)).toHaveLength(values(kind).length);
  }
  expect(wide("control").match(/<circle class="apart"/g)).toHaveLength(
    columnOf(take("control"), "isSignal").filter((isSignal) => isSignal === 1).length,
  );
  const [, ...levels] = take("levels").csv;
  const last =
    levels
      .at(-1)
      ?.slice(-5)
      .map((share) => percent(Number(share), 0)) ?? [];
  expect(
    textsOf(wide("levels"))
      .slice(-10)
      .flatMap((text) => text.match(/\d+%$/) ?? []),
  ).toEqual(last);
});

test("takeChart() draws the units in their groups and ties, and those withheld without a mark", () => {
  const html = String(take("children").draw("wide").svg);
  expect(html.match(/<circle class="dot"/g)).toHaveLength(7);
  expect(html).toContain("○ 不足 10 份，或凭它能推算出不足 10 份的数，为保护隐私不显示");
  const tied = rankingOf(
    [0, 1, 2, 3].map((i) => ({
      ...rankedUnit(i, 90 - i, 100),
      ...(i < 2 ? { rankLow: 1, rankHigh: 2 } : { rankLow: 3, rankHigh: 4 }),
    })),
  );
  const bands = String(take("children", { ...districtPage(), ranking: tied }).draw("wide").svg);
  expect(bands).toContain("并列第 1–2 名，分不出先后");
  expect(bands.match(/<rect class="tie"/g)).toHaveLength(2);
  const groups = ["A", "B"].map((name, i) => ({
    ...{ name, separated: null, widened: false },
    units: tied.units.slice(i * 2, i * 2 + 2),
  }));
  const taken = take("children", { ...districtPage(), ranking: tied, groups });
  expect(textsOf(String(taken.draw("narrow").svg))).toEqual(expect.arrayContaining(["「A」组", "「B」组"]));
  expect(taken.csv.map((row) => row[2])).toEqual(["group", "A", "A", "B", "B"]);
});

test("takeChart() draws the funnels of groups below each other, and names the group of every row", () => {
  const units = [880, 890, 930, 580, 590, 630].map((favourable, i) => rankedUnit(i, favourable, 1000));
  const groups = ["A", "B"].map((name, i) => ({
    ...{ name, separated: null, widened: false },
    units: units.slice(i * 3, i * 3 + 3),
  }));
  const alone = take("funnel").draw("narrow");
  const taken = take("funnel", { ...districtPage(), ranking: rankingOf(units), groups });
  const { height, svg } = taken.draw("narrow");
  expect(height).toBeGreaterThan(alone.height * 2);
  expect(textsOf(String(svg))).toEqual(expect.arrayContaining(["「A」组", "「B」组"]));
  expect(taken.csv.map((row) => row[2])).toEqual(["group", "A", "A", "A", "B", "B", "B"]);
  expect(new Set(taken.csv.slice(1).map((row) => row[10]))).toEqual(new Set([0.9, 0.6]));
});

test("takeChart() cuts a long name of a unit and tells the whole of it", () => {
  const name = "某某市某某区某某街道办事处社区党群服务中心便民服务大厅综合受理窗口第二分中心";
  const units = [0, 1, 2].map((i) => ({ ...rankedUnit(i, 80 + i, 100), name: { "zh-CN": name, en: name } }));
  const html = String(take("children", { ...districtPage(), ranking: rankingOf(units) }).draw("wide").svg);
  expect(html).toContain(`<title>${name}</title>`);
  expect(html).toMatch(/<tspan[^>]*>[^<]+…<\/tspan>/);
});

test("csvFile() of a chart keeps a name from being a formula", () => {
  const units = [0, 1, 2].map((i) => ({ ...rankedUnit(i, 80 + i, 100), name: { "zh-CN": "=1+1", en: "=1+1" } }));
  expect(csvFile(take("children", { ...districtPage(), ranking: rankingOf(units) }).csv)).toContain(`"'=1+1"`);
});

test("takeChart() is null where the page does not show the chart", () => {
  const kindsOf = (page: UnitPage) =>
    CHART_KINDS.filter(
      (kind) => takeChart(kind, { page, words: messagesIn("en").unit, locale: "en", isZoomed: false }) !== null,
    );
  expect(kindsOf(fullPage())).toEqual([...CHART_KINDS]);
  expect(kindsOf(withheldPage())).toEqual([]);
  expect(kindsOf({ ...fullPage(), trend: null })).not.toContain("control");
  const part = { ...fullPage(), chosen: { by: "channel" as const, value: "phone", name: null }, ranking: null };
  expect(kindsOf({ ...part, beside: null, heat: null })).toEqual(["levels"]);
  expect(kindsOf(scorePage("mean"))).not.toContain("funnel");
  expect(kindsOf(mixedPage())).toContain("levels");
});

test("takeChart() shows the whole axis of shares, and a part of it only where asked for, which is then told", () => {
  for (const kind of ["children", "control"] as const) {
    const [whole, close] = [take(kind), take(kind, fullPage(), "en", true)];
    expect(String(whole.draw("wide").svg)).toContain(">0%<");
    expect(whole.notes.join()).not.toContain("轴从");
    expect(String(close.draw("wide").svg)).not.toContain(">0%<");
    expect(close.notes.join(" ")).toMatch(/Axis starts at \d+%/);
  }
});
