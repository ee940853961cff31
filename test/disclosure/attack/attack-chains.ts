import { type Case, CHAIN_COUNTS, type ChainPlace, casesAt, ENDS, type End } from "./chain-cells.ts";
import type { ChainFact } from "./collect-chains.ts";
import { isSmall } from "./peel.ts";
import { type Row, Tableau } from "./tableau.ts";

/** What all chains together say of the counts that none shows. */
export type ChainVerdicts = {
  hidden: number;
  pinned: string[];
  narrowed: string[];
  wrong: string[];
  factCount: number;
};

const ENOUGH = 9;
const TINY = 1e-6;

const endsOf = (name: string): readonly End[] =>
  name === "excludedTotal" ? ENDS.slice(0, 2) : (CHAIN_COUNTS[name] ?? []);

/**
 * Looks for tables of cases that agree with every count that was told, of units above and below and of longer periods: in
 * one a hidden count of 1–9 must be as small as may be, in another nine, or whatever else leaves it open.
 */
export function attackChains(
  cases: readonly Case[],
  places: readonly ChainPlace[],
  facts: readonly ChainFact[],
): ChainVerdicts {
  const columns = new Map(cases.map((one, column) => [one, column]));
  const columnsOf = (place: ChainPlace, name: string) =>
    casesAt(cases, place)
      .filter(({ end }) => endsOf(name).includes(end))
      .map((one) => columns.get(one) ?? -1);
  const truth = cases.map(({ count }) => count);
  const sumOf = (own: readonly number[]) => own.reduce((sum, column) => sum + (truth[column] ?? 0), 0);
  const told = new Map<string, { own: readonly number[]; text: string }>();
  const wrong: string[] = [];
  for (const fact of facts) {
    const own = columnsOf(fact, fact.name);
    const text = `${fact.unit} ${fact.period} ${fact.name}`;
    told.set(own.toSorted((one, other) => one - other).join(), { own, text });
    wrong.push(...(sumOf(own) === fact.count ? [] : [`${text}: ${fact.count}, really ${sumOf(own)}`]));
  }
  const rows = [...told.values()].map(({ own }): Row => own.map((column) => [column, 1] as const));
  const tableau = new Tableau(rows, truth);
  const found: ChainVerdicts = { hidden: 0, pinned: [], narrowed: [], wrong, factCount: told.size };
  const known = new Set(facts.map(({ unit, period, name }) => `${unit} ${period} ${name}`));
  for (const place of places) {
    for (const name of Object.keys(CHAIN_COUNTS)) {
      const own = columnsOf(place, name);
      const text = `${place.unit} ${place.period} ${name}`;
      if (!known.has(text) && isSmall(sumOf(own))) {
        found.hidden += 1;
        const low = -tableau.maximise(new Map(own.map((column) => [column, -1])), 0);
        const high = tableau.maximise(new Map(own.map((column) => [column, 1])), ENOUGH);
        const line = `${text}: really ${sumOf(own)}, from ${low.toFixed(2)} to ${high.toFixed(2)}`;
        (high - low < 1 - TINY ? found.pinned : low > TINY || high < ENOUGH - TINY ? found.narrowed : []).push(line);
      }
    }
  }
  return found;
}
