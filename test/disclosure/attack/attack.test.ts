import { beforeAll, expect, test } from "vitest";
import { type Attack, attackBySums, describePin, hiddenGroups } from "./attack.ts";
import { type Campaign, runCampaign } from "./campaign.ts";
import { tellingSigns } from "./signs.ts";
import { smallSteps } from "./steps.ts";

const SEED = 20190315;

let campaign: Campaign;
let first: Attack[];

beforeAll(async () => {
  campaign = await runCampaign(SEED);
  first = attackBySums(campaign, "first");
}, 300_000);

test("the outsider reads the figures as they are meant: each is what the answers come to", () => {
  expect(campaign.facts.cellCount).toBeGreaterThan(10_000);
  expect(first.flatMap(({ wrong }) => wrong).slice(0, 5)).toEqual([]);
});

test("nothing but figures, units and surveys is in a reply, and nothing changes with the answers of an open month", () => {
  expect(campaign.facts.oddities.slice(0, 5)).toEqual([]);
});

test("no figure tells of fewer than ten, and no two routes contradict each other", () => {
  expect(first.flatMap(({ complaints }) => complaints).slice(0, 5)).toEqual([]);
});

test("no value that changes over time, live steps and revisions included, differs by a group of 1–9", () => {
  expect(smallSteps(campaign.facts).slice(0, 5)).toEqual([]);
});

test("no sum of released cells gives away a group of 1–9, whatever parents, filters and periods are taken together", () => {
  const pins = first.flatMap((attack) => attack.pins.map((pin) => describePin(attack, pin)));
  report(pins.length);
  expect(pins.slice(0, 5)).toEqual([]);
});

test("a hidden cell of 1–9 looks like one without answers", () => {
  expect(tellingSigns(first, campaign.facts)).toEqual([]);
});

function report(pinned: number): void {
  const { facts, answers, seconds } = campaign;
  const times = Object.entries(seconds).map(([name, time]) => `${name} ${time.toFixed(1)} s`);
  const hidden = first.reduce((sum, attack) => sum + hiddenGroups(attack).length, 0);
  const numbers = [
    `${answers.length} answers, ${facts.requestCount} requests, ${facts.cellCount} cells obtained`,
    `hidden groups of 1–9: ${hidden}, groups pinned: ${pinned}`,
  ];
  console.info([...numbers, times.join(", ")].join("; "));
}
