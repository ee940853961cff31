import type { Campaign } from "./campaign.ts";
import type { FactBase } from "./facts.ts";
import type { Answer } from "./generate-answers.ts";
import { calendarLattice, type Known, type Lattice, waveLattice } from "./lattice.ts";
import { isSmall, type Pin, peel } from "./peel.ts";
import { WAVE } from "./questionnaires.ts";
import { type Fact, factsOf, knownBy, type Telling, variableOf } from "./read-facts.ts";
import { allSeries, isIn, type Series } from "./series.ts";
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

/** Reads the facts of every series and works out what sums alone give away. */
export function attackBySums({ facts, answers }: Campaign, which: Telling): Attack[] {
  const revised = revisedBoxes(answers);
  const isCounted = (answer: Answer) => (answer.isLate ? revised.has(boxOf(answer)) : which !== "added");
  const concerned = allSeries().filter((series) => which === "last" || isRevised(series, facts));
  return concerned.flatMap((series) => {
    const truth = truthOf(series, answers, isCounted);
    return [false, true].flatMap((isWave) => {
      const lattice = isWave ? waveLattice(truth, `wave:${WAVE.key}`) : calendarLattice(truth);
      const own = factsOf(series, facts, lattice, { which, isWave, truth });
      return own.length > 0 ? [attackOn(series, truth, lattice, own, `${which} told${isWave ? ", wave" : ""}`)] : [];
    });
  });
}

function isRevised(series: Series, base: FactBase): boolean {
  return [...base.all()].some(({ address, seen }) => {
    const closed = seen.filter(({ isLive }) => !isLive);
    return closed.length > 1 && variableOf(series, address, null) !== null;
  });
}

/** Units, proof classes and months whose late answers a revision lets in: under every measure none, or ten and more. */
export function revisedBoxes(answers: readonly Answer[]): Set<string> {
  const boxes = new Map<string, Answer[]>();
  for (const answer of answers.filter(({ isLate }) => isLate)) {
    const name = boxOf(answer);
    boxes.set(name, [...(boxes.get(name) ?? []), answer]);
  }
  const isEnough = (box: readonly Answer[]) =>
    allSeries().every((series) => {
      const counted = box.filter(
        (answer) => isIn(series, answer) && series.values.includes(series.valueOf(answer) ?? ""),
      );
      return counted.length === 0 || counted.length > 9;
    });
  return new Set([...boxes].filter(([, box]) => isEnough(box)).map(([name]) => name));
}

const boxOf = ({ way, day }: Answer) => `${way.unit}|${way.proof}|${day.slice(0, 7)}`;

function attackOn(series: Series, truth: Truth, lattice: Lattice, facts: readonly Fact[], which: string): Attack {
  const wrong = facts
    .filter(({ count, variable }) => String(count) !== String(truth.of(variable)))
    .map(({ address, count, variable }) => `${JSON.stringify(address)}: ${count}, really ${truth.of(variable)}`);
  const { known, complaints } = knownBy(facts);
  const pins = peel(lattice, known);
  const name = `${series.measures[0]} ${series.proof} round ${series.round}, ${which}`;
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
