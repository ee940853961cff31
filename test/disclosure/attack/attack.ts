import type { Campaign } from "./campaign.ts";
import { withoutWaiting } from "./late-boxes.ts";
import { calendarLattice, type Known, type Lattice, waveLattice } from "./lattice.ts";
import { isSmall, type Pin, peel } from "./peel.ts";
import { WAVES } from "./questionnaires.ts";
import { type Fact, factsOf, knownBy } from "./read-facts.ts";
import { allSeries, type Series } from "./series.ts";
import { type Truth, total, truthOf } from "./truth.ts";

/** What the outsider makes of one series: everything known by sums, and what was found out. */
export type Attack = {
  name: string;
  series: Series;
  truth: Truth;
  lattice: Lattice;
  facts: readonly Fact[];
  known: Known;
  pins: readonly Pin[];
  complaints: readonly string[];
  /** Figures that are not what the answers come to: then the attack has misread them. */
  wrong: readonly string[];
};

/** Reads all that was ever told of every series, and works out what sums alone give away. */
export function attackBySums({ facts, answers }: Campaign): Attack[] {
  const counted = withoutWaiting(answers);
  return allSeries().flatMap((series) => {
    const truth = truthOf(series, counted);
    return [null, ...WAVES.map(({ key }) => key)].flatMap((wave) => {
      const lattice = wave === null ? calendarLattice(truth) : waveLattice(truth, `wave:${wave}`);
      const own = factsOf(series, facts, lattice, { wave, truth });
      return own.length > 0 ? [attackOn({ series, truth, lattice, wave }, own)] : [];
    });
  });
}

type Place = Pick<Attack, "series" | "truth" | "lattice"> & { wave: string | null };

function attackOn({ series, truth, lattice, wave }: Place, all: readonly Fact[]): Attack {
  const isRead = ({ count, variable }: Fact) => String(count) === String(truth.of(variable));
  const wrong = all
    .filter((fact) => !isRead(fact))
    .map(({ address, count, variable }) => `${JSON.stringify(address)}: ${count}, really ${truth.of(variable)}`);
  // What was misread would only mislead the rest.
  const facts = all.filter(isRead);
  const { known, complaints } = knownBy(facts);
  const pins = peel(lattice, known);
  const name = `${series.measures[0]} ${series.proof} round ${series.round}${wave === null ? "" : `, wave ${wave}`}`;
  return { name, series, truth, lattice, facts, known, pins, complaints, wrong };
}

/** Groups of 1–9 that no figure shows and no sum gives away. */
export function hiddenGroups({ lattice, known, truth }: Attack): number[] {
  return [...lattice.variables.keys()].filter((index) => {
    const variable = lattice.variables[index];
    return variable !== undefined && !known.has(index) && isSmall(total(truth.of(variable)));
  });
}

export function describePin({ lattice, truth, name }: Attack, { what, indices, count }: Pin): string {
  const groups = indices.slice(0, 4).map((index) => {
    const variable = lattice.variables[index];
    return variable ? `${JSON.stringify(variable)} really ${truth.of(variable)}` : "";
  });
  return `${name}: ${what} of ${total(count)} (${count}): ${groups.join("; ")}${indices.length > 4 ? " …" : ""}`;
}
