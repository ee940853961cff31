import { beforeAll, expect, test } from "vitest";
import { type Attack, attackBySums, describePin, hiddenGroups } from "./attack.ts";
import { attackChains, type ChainVerdicts } from "./attack-chains.ts";
import { attackSample, pinnedStrata, type StratumVerdict } from "./attack-sample.ts";
import { checkBreaks } from "./breaks.ts";
import { type Campaign, runCampaign } from "./campaign.ts";
import { chainPlaces } from "./chain-cells.ts";
import { textFaults } from "./collect-texts.ts";
import { COLLECTED } from "./collected-routes.ts";
import { MONTHS, monthsFrom } from "./district.ts";
import { samplePlan } from "./feed-more.ts";
import { isSmall, peel } from "./peel.ts";
import { REVISED } from "./questionnaires.ts";
import { tellingSigns } from "./signs.ts";
import { solveTargets, type Verdicts } from "./solve-targets.ts";
import { smallSteps } from "./steps.ts";
import { total } from "./truth.ts";
import { toldThoughWithheld } from "./withheld.ts";

const SEED = 20190315;
/** So many finds are enough to go by. */
const EXAMPLES = 5;

let campaign: Campaign;
let attacks: Attack[];
let verdicts: Verdicts[];
let chains: ChainVerdicts;
let strata: StratumVerdict[];

/** Without a printer there is no PDF; its words are those of the report's page. */
const NEVER_ANSWERED = ["GET /u/:code/report.pdf"];

/**
 * Months in which units move and merge, with a wave, live surveys, a second round, imports, and the revision after them;
 * `ATTACK=full` takes all three years, which takes minutes.
 */
const PERIOD = process.env.ATTACK === "full" ? MONTHS : monthsFrom("2018-03", 7);

beforeAll(async () => {
  campaign = await runCampaign(SEED, PERIOD);
  attacks = attackBySums(campaign);
  verdicts = attacks.map(solveTargets);
  const places = PERIOD.flatMap(chainPlaces);
  chains = attackChains(campaign.cases, places, campaign.chains);
  strata = campaign.sample ? attackSample(campaign.answers, samplePlan(), campaign.sample) : [];
  report();
}, 3_600_000);

test("the outsider reads the figures as they are meant: each is what the answers come to", () => {
  expect(campaign.facts.cellCount).toBeGreaterThan(5_000);
  expect(attacks.flatMap(({ wrong }) => wrong.slice(0, EXAMPLES))).toEqual([]);
});

test("the outsider has seen live steps, carried months and a wave", () => {
  const told = [...campaign.facts.all()];
  expect(told.some(({ seen }) => seen.some(({ isLive }) => isLive))).toBe(true);
  expect(told.some(({ seen }) => seen.some(({ span }) => span !== null))).toBe(true);
  expect(told.some(({ address }) => address.kind === "wave")).toBe(true);
});

test("the outsider has seen months in which a survey was revised, and knows of groups that were left out there", () => {
  const told = [...campaign.facts.all()].map(({ address }) => address);
  for (const { from, measures } of REVISED) {
    const isOfMonth = told.filter(({ kind, period }) => kind === "month" && from.startsWith(period));
    expect(measures.filter((measure) => isOfMonth.every((address) => address.measure !== measure))).toEqual([]);
  }
  const isLeftOut = (attack: Attack, index: number) =>
    attack.lattice.variables[index]?.months.some((month) => month.endsWith("-"));
  expect(attacks.some((attack) => hiddenGroups(attack).some((index) => isLeftOut(attack, index)))).toBe(true);
});

test("a reply holds no figure the suite does not know, and none changes with the answers of an open month", () => {
  expect(campaign.facts.oddities.slice(0, EXAMPLES)).toEqual([]);
});

test("no figure tells of fewer than ten, and no two routes contradict each other", () => {
  expect(attacks.flatMap(({ complaints }) => complaints.slice(0, EXAMPLES))).toEqual([]);
});

test("no value that changes over time, live steps and revisions included, differs by a group of 1–9", () => {
  expect(smallSteps(campaign.facts).slice(0, EXAMPLES)).toEqual([]);
});

test("no sum of released cells gives away a group of 1–9, whatever parents, filters and periods are taken together", () => {
  const pins = attacks.flatMap((attack) => attack.pins.slice(0, EXAMPLES).map((pin) => describePin(attack, pin)));
  expect(pins).toEqual([]);
});

test("no hidden group of 1–9 is pinned by everything together: it may be nobody, and it may be nine", () => {
  expect(verdicts.flatMap(({ pinned }) => pinned.slice(0, EXAMPLES))).toEqual([]);
  expect(verdicts.flatMap(({ unresolved }) => unresolved.slice(0, EXAMPLES))).toEqual([]);
});

test("no count of a chain that is not shown is pinned by all chains together, of units and of longer periods", () => {
  expect(chains.wrong.slice(0, EXAMPLES)).toEqual([]);
  expect(chains.hidden).toBeGreaterThan(EXAMPLES);
  expect([...chains.pinned, ...chains.narrowed].slice(0, EXAMPLES)).toEqual([]);
});

test("texts are read in groups of ten, each text in one, and no shown count is 1–9 more than the groups in it", () => {
  expect(campaign.texts.groups.size).toBeGreaterThan(EXAMPLES);
  expect(campaign.texts.oddities.slice(0, EXAMPLES)).toEqual([]);
  expect(textFaults(campaign.texts, campaign.facts, campaign.answers).slice(0, EXAMPLES)).toEqual([]);
});

test("weighted figures leave open how few answered in a stratum that is not shown", () => {
  expect(campaign.sample?.figures.length).toBeGreaterThan(0);
  expect(strata.filter(({ really }) => isSmall(really)).length).toBe(1);
  expect(pinnedStrata(strata)).toEqual([]);
});

test("every route that yields figures was asked, and answered", () => {
  const silent = COLLECTED.filter(({ route }) => !campaign.asked.has(route) && !NEVER_ANSWERED.includes(route));
  expect(silent.map(({ route }) => route)).toEqual([]);
});

test("no withheld or bounded cell of ten and more is told exactly by the others", () => {
  const told = attacks.flatMap((attack) => toldThoughWithheld(attack, campaign.facts).slice(0, EXAMPLES));
  expect(told).toEqual([]);
});

test("a hidden cell of 1–9 looks like one without answers", () => {
  expect(tellingSigns(attacks, campaign.facts)).toEqual([]);
});

test("every break for a channel, and every absence of one, is foretold by figures that are shown", () => {
  const { foretold, absent, surprises } = checkBreaks(campaign.facts);
  expect(surprises.slice(0, EXAMPLES)).toEqual([]);
  expect(Math.min(foretold, absent)).toBeGreaterThan(EXAMPLES);
});

test("the attack can succeed: one more figure of a hidden pair, and the other one is found", () => {
  const pairs = attacks.flatMap((attack) =>
    attack.lattice.sums.flatMap(({ whole, parts }) => {
      const [one, other, ...more] = parts.filter((index) => !attack.known.has(index));
      const isPair = one !== undefined && other !== undefined && more.length === 0 && attack.known.has(whole);
      const told = [one, other].find((index) => index !== undefined && !isHiddenGroup(attack, index));
      const isOneSmall = [one, other].some((index) => index !== undefined && isHiddenGroup(attack, index));
      return isPair && isOneSmall && told !== undefined ? [{ attack, told }] : [];
    }),
  );
  const [pair] = pairs;
  const variable = pair?.attack.lattice.variables[pair.told];
  if (!pair || !variable) {
    throw new Error("no hidden pair to try it on");
  }
  const known = new Map(pair.attack.known).set(pair.told, pair.attack.truth.of(variable));
  expect(peel(pair.attack.lattice, known).length).toBeGreaterThan(0);
});

function isHiddenGroup(attack: Attack, index: number): boolean {
  const variable = attack.lattice.variables[index];
  return variable !== undefined && !attack.known.has(index) && isSmall(total(attack.truth.of(variable)));
}

function report(): void {
  const { facts, answers, seconds } = campaign;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const numbers = [
    `${answers.length} answers, ${facts.requestCount} requests, ${facts.cellCount} cells obtained`,
    `hidden groups of 1–9: ${sum(attacks.map((attack) => hiddenGroups(attack).length))}`,
    `groups pinned by sums: ${sum(attacks.map(({ pins }) => pins.length))}`,
    `by solving: ${sum(verdicts.map(({ pinned }) => pinned.length))} of ${sum(verdicts.map(({ groups }) => groups))}`,
    `undecided: ${sum(verdicts.map(({ unresolved }) => unresolved.length))}`,
    `sides narrowed: ${sum(verdicts.map(({ narrowed }) => narrowed.length))}`,
    `${sum(verdicts.map(({ solvedCount }) => solvedCount))} systems solved, the largest of ${Math.max(...verdicts.map(({ largest }) => largest))} counts`,
    `chains: ${chains.factCount} counts, ${chains.hidden} hidden of 1–9, pinned: ${chains.pinned.length}, narrowed: ${chains.narrowed.length}`,
    `strata: ${strata.map(({ really, possible }) => `${really} of ${possible.length} possible`).join(", ")}`,
    `${campaign.texts.groups.size} groups of texts`,
    Object.entries(seconds)
      .map(([name, time]) => `${name} ${time.toFixed(1)} s`)
      .join(", "),
  ];
  console.info(numbers.join("; "));
}
