import { expect, test } from "vitest";
import { attackChains } from "./attack-chains.ts";
import { type Case, ENDS } from "./chain-cells.ts";
import { type ChainFact, collectChain } from "./collect-chains.ts";
import { collectComposite } from "./collect-composites.ts";
import { collectCsv } from "./collect-csv.ts";
import { collectOfficials } from "./collect-officials.ts";
import { collectPages } from "./collect-pages.ts";
import { TextBase } from "./collect-texts.ts";
import { collectTurnouts } from "./collect-turnouts.ts";
import { FactBase } from "./facts.ts";
import { askerOf, type Outsider } from "./outsider.ts";
import { writtenCounts } from "./written-counts.ts";

/** An outsider to whom every path answers as told: by the first pattern that fits, or with nothing. */
function outsiderOf(replies: readonly (readonly [RegExp, unknown])[]): Outsider {
  return askerOf(new FactBase(), async (path) => {
    const reply = replies.find(([pattern]) => pattern.test(path))?.[1] ?? {};
    return new Response(typeof reply === "string" ? reply : JSON.stringify(reply));
  });
}

const shown = { day: "2018-05-02", isLive: false, span: null };
const place = { unit: "s1", kind: "month", period: "2018-04" } as const;
const surveys = { mail: "a", panel: "b", quiz: "c" };

test("collectChain() wonders at a small count, and at a share whose counts are hidden", async () => {
  const none = { count: null, share: null };
  const steps = { handled: { count: 40, share: null }, eligible: none, selected: none, reached: none, valid: none };
  const head = { unit: {}, period: "month", at: "2018-04", version: 1, correction: null };
  const reply = (more: object) => ({
    ...head,
    chain: { steps: { ...steps, ...more }, excluded: [], excludedTotal: none },
  });
  for (const [more, count] of [
    [{}, 0],
    [{ valid: { count: 7, share: null } }, 1],
    [{ reached: { count: null, share: 0.4 } }, 1],
  ] as const) {
    const outsider = outsiderOf([[/chain/, reply(more)]]);
    await collectChain(outsider, place);
    expect(outsider.facts.oddities.length).toBe(count);
  }
});

test("collectComposite() wonders at a share that its trend does not tell, and at a score without one", async () => {
  const parts = [{ indicator: "satisfaction", weight: 1, proof: "open" }];
  const reply = (valid: number | null, score: number | null) => {
    const share = valid === null ? null : 0.5;
    const part = { indicator: "satisfaction", share, valid, worth: share, span: null };
    const unit = { code: "s1", name: "", score, low: score, high: score, missing: [], parts: [part] };
    return { composite: {}, period: "month", at: "2018-04", status: "told", rule: { parts }, unit, units: [] };
  };
  for (const [valid, score, count] of [
    [20, 50, 0],
    [8, 50, 1],
    [null, null, 1],
    [20, 51, 1],
  ] as const) {
    const outsider = outsiderOf([[/composite/, reply(valid, score)]]);
    const address = { ...place, measure: "satisfaction", proof: "open", filter: "" };
    outsider.facts.show(address, { ...shown, counts: {}, favourable: 10, valid: 20 });
    await collectComposite(outsider, place);
    expect(outsider.facts.oddities.length).toBe(count);
  }
});

test("collectTurnouts() wonders at few unused codes, and at few that units below leave", async () => {
  const unit = (code: string, invited: number, cast: number) => ({
    ...{ unit: { code, name: code }, status: "told", invited, cast, share: cast / invited, toldAt: null },
  });
  const reply = (...units: readonly object[]) => ({
    survey: "a",
    turnouts: [{ wave: null, releasedOn: "2018-07-02", units }],
  });
  const cases = [
    [[unit("s1", 200, 60), unit("s1c6", 100, 40)], 0],
    [[unit("s1", 45, 40)], 1],
    [[unit("s1", 200, 60), unit("s1c6", 100, 55)], 1],
  ] as const;
  for (const [units, count] of cases) {
    const outsider = outsiderOf([[/turnout/, reply(...units)]]);
    await collectTurnouts(outsider, { today: "2018-07-02", surveyIds: surveys });
    // Both surveys answer alike.
    expect(outsider.facts.oddities.length).toBe(2 * count);
  }
});

test("collectCsv() wonders at a row that its trend does not tell", async () => {
  const head = "unit,indicator,proof,period,span,status,bound,favourable,valid,value,low,high,level 5";
  const ask = { ...place, measure: "satisfaction", filter: "", from: "2018-04-01", to: "2018-04-30" };
  for (const [row, count] of [
    ["shown,,10,20,0.5,0.3,0.7,10", 0],
    ["shown,,10,21,0.5,0.3,0.7,10", 1],
    ["withheld,,,6,,,,", 1],
  ] as const) {
    const outsider = outsiderOf([[/csv/, `${head}\r\n"s1","satisfaction","open","2018-04","",${row}\r\n`]]);
    const address = { ...place, measure: "satisfaction", proof: "open", filter: "" };
    outsider.facts.show(address, { ...shown, counts: { "5": 10 }, favourable: 10, valid: 20 });
    await collectCsv(outsider, ask, {});
    expect(outsider.facts.oddities.length).toBe(count);
  }
});

test("collectPages() and collectOfficials() wonder at a count that no route tells, wherever it is written", async () => {
  const trend = { series: [{ points: [{ valid: 24, favourable: 18, levels: { "5": 18, "1": 6 } }] }] };
  const page = (text: string) => `<html><p>${text}</p></html>`;
  const asked = { unit: "s1c1", others: [], surveys, filters: [], month: "2018-04" };
  for (const [text, isOdd] of [
    ["24 answers in April 2018, 75.0% of 24", false],
    ["24 answers, 7 of them flagged", true],
  ] as const) {
    const outsider = outsiderOf([
      [/^\/api/, trend],
      [/./, page(text)],
    ]);
    await collectPages(outsider, asked);
    expect(outsider.facts.oddities.length > 1).toBe(isOdd);
    const other = outsiderOf([
      [/^\/api/, trend],
      [/./, page(text)],
    ]);
    await collectOfficials(other, other, asked);
    expect(other.facts.oddities.length > 0).toBe(isOdd);
  }
});

test("writtenCounts() reads every count and leaves days, shares, scores and codes alone", () => {
  const said =
    "Table 3. In April 2018 (s1c2), 1,024 of 2,148 answers on 3 May 2018: 74.5%, +2.1 points, 10 or more; 12 flagged";
  expect(writtenCounts(`<p>${said}</p><script>99</script>`).map(({ count }) => count)).toEqual([1024, 2148, 12]);
});

test("TextBase.keep() wonders at a group of fewer than ten, and at one that grows by a few", () => {
  const texts = (count: number) => Array.from({ length: count }, (_, number) => `text ${number}`);
  const group = { holder: "s1", proof: "open", period: "2018-04", hasEarlier: false };
  const growing = (...counts: readonly number[]) => {
    const base = new TextBase();
    for (const count of counts) {
      base.keep({ ...group, texts: texts(count) });
    }
    return base.oddities.length;
  };
  expect([growing(12, 12), growing(12, 22), growing(9), growing(12, 15), growing(12, 11)]).toEqual([0, 0, 1, 1, 1]);
});

test("attackChains() pins a small count once a unit and its only other part are told", () => {
  const count = (unit: string, valid: number): Case[] =>
    ENDS.map((end) => ({ unit, month: "2018-04", end, count: end === "valid" ? valid : 0 }));
  const cases = [...count("s2c1", 5), ...count("s2c3", 30)];
  const told = (unit: string, valid: number): ChainFact => ({ ...place, unit, name: "valid", count: valid });
  const places = ["s2c1", "s2c3", "s2"].map((unit) => ({ ...place, unit }));
  expect(attackChains(cases, places, [told("s2", 35)]).pinned).toEqual([]);
  expect(attackChains(cases, places, [told("s2", 35), told("s2c3", 30)]).pinned.length).toBeGreaterThan(0);
});
