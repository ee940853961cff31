import { monthsOf, parsePeriod } from "../../../src/core/figures/period.ts";
import { MONTHS } from "./district.ts";
import type { Address } from "./facts.ts";
import { lateLabel } from "./generate-answers.ts";
import { REVISED } from "./questionnaires.ts";
import { earlierLabel } from "./revisions.ts";
import { type Count, type Truth, total, type Variable } from "./truth.ts";

/** How many months back an outsider tries what a figure without months may have been carried forward from. */
const CARRIED_MAX = 24;
/** The labels that each month of a longer period adds to it. */
type Sum = readonly (readonly string[])[];

/** Of so many months with late answers every choice is tried. */
const LATE_MAX = 6;

export function labelsOf(kind: Address["kind"], period: string): readonly string[] {
  const calendar = kind === "wave" ? null : parsePeriod(kind, period);
  return calendar ? monthsOf(calendar) : [`wave:${period}`];
}

/**
 * Finds out which months a figure counts, and the late answers of which. A reply names the months carried forward, or
 * an outsider tries what fits; a quarter or year adds up the months that are shown in it.
 */
export class MonthsReader {
  readonly #truth: Truth;
  /** What every telling of a month's figure was found to count, by address. */
  readonly #shown = new Map<string, (readonly string[])[]>();

  constructor(truth: Truth) {
    this.#truth = truth;
  }

  monthsMeant(plain: Variable, count: Count, address: Address, isTold: boolean): readonly string[] {
    const isLong = address.kind === "quarter" || address.kind === "year";
    const stretches = isLong ? this.#sumsOf(address) : this.#stretchesOf(plain, address, isTold);
    const meant = this.#firstThatFits(plain, count, stretches) ?? plain.months;
    if (!isLong) {
      const key = keyOf(address, address.period);
      this.#shown.set(key, [...(this.#shown.get(key) ?? []), meant]);
    }
    return meant;
  }

  #firstThatFits(plain: Variable, count: Count, stretches: Iterable<string[]>): string[] | null {
    for (const months of stretches) {
      if (String(this.#truth.of({ ...plain, months })) === String(count)) {
        return months;
      }
    }
    return null;
  }

  /**
   * The months shown in a longer period, or those since its measure was changed, as they were told last or first, but for
   * two at most told otherwise or not yet.
   */
  #sumsOf(address: Address): string[][] {
    const months = labelsOf(address.kind, address.period);
    const since = REVISED.find(({ measures }) => measures.some((one) => one === address.measure))?.from.slice(0, 7);
    const newer = months.filter((month) => since !== undefined && month >= since);
    return [months, newer].flatMap((some) => this.#sumsOver(address, some));
  }

  #sumsOver(address: Address, labels: readonly string[]): string[][] {
    const tellings = labels.flatMap((month) => {
      const known = this.#shown.get(keyOf(address, month));
      return known ? [known] : [];
    });
    const ends = [tellings.map((one) => one.at(-1) ?? []), tellings.map(([first = []]) => first)];
    const sums = ends.flatMap((end) => [end, ...withOneOtherwise(end, tellings)]);
    const all = [...sums, ...sums.flatMap((sum) => withOneOtherwise(sum, tellings))];
    return [...new Map(all.map((sum) => [sum.join("|"), [...new Set(sum.flat())].sort()])).values()];
  }

  /** A month's own answers may all have come by an import after its release, when only those carried to it were told. */
  *#stretchesOf(plain: Variable, { kind, period }: Address, isTold: boolean): Generator<string[]> {
    const carried = plain.months.filter((month) => month !== period);
    const others = isTold ? [carried] : kind === "wave" ? [] : longerAndLonger(plain.months);
    const stretches = [plain.months, ...others];
    for (const months of stretches) {
      yield* this.#withLate({ ...plain, months });
    }
  }

  #withLate(plain: Variable): string[][] {
    const late = plain.months
      .flatMap((month) => [lateLabel(month), earlierLabel(month)])
      .filter((label) => total(this.#truth.of({ ...plain, months: [label] })) > 0);
    const choices: string[][] = [[]];
    for (const label of late.slice(-LATE_MAX)) {
      choices.push(...choices.map((one) => [...one, label]));
    }
    return [...choices, late].map((one) => [...plain.months, ...one].sort());
  }
}

/** Sums of months in which one month is told as it also was, or not at all. */
function withOneOtherwise(sum: Sum, tellings: readonly Sum[]): Sum[] {
  return tellings.flatMap((choices, at) =>
    [[], ...choices].map((choice) => sum.map((months, index) => (index === at ? choice : months))),
  );
}

const keyOf = ({ unit, measure, filter, proof }: Address, month: string) =>
  [unit, measure, filter, proof, month].join("|");

function longerAndLonger(months: readonly string[]): string[][] {
  const at = MONTHS.indexOf(months[0] ?? "");
  return Array.from({ length: Math.max(0, Math.min(at, CARRIED_MAX)) }, (_, back) => [
    ...MONTHS.slice(at - back - 1, at),
    ...months,
  ]);
}
