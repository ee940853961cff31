import { districtPlan, treeOfMonth } from "./district.ts";
import { type Answer, labelOfAnswer } from "./generate-answers.ts";
import { WAVES } from "./questionnaires.ts";
import { earlierLabel, isChanged, isOvertaken } from "./revisions.ts";
import { isIn, partOf, type Series } from "./series.ts";

/** The whole of an axis is "*"; parts are filters as addresses name them, `class:` is those without a class. */
export const WHOLE = "*";

export type Count = readonly number[];

/** A variable of the attack: whose answers, of which months (or a wave), which part of them. */
export type Variable = { unit: string; scope: "sub" | "own"; months: readonly string[]; part: string };

/** What the answers of a series really come to. */
export type Truth = {
  /** The months, with late and overtaken answers apart, and waves that hold any answer. */
  labels: readonly string[];
  /** Counts by value of the series. */
  of(variable: Variable): Count;
  /** The parts that ever hold an answer at the unit itself. */
  partsAt(unit: string): ReadonlySet<string>;
};

export const plan = districtPlan();
const trees = new Map<string, ReturnType<typeof treeOfMonth>>();

/** The tree of a month; of a wave's first month, as nothing that a wave asks in moved within it. */
export function treeAt(label: string): ReturnType<typeof treeOfMonth> {
  const wave = WAVES.find(({ key }) => label === `wave:${key}`);
  const month = (wave?.from ?? label).slice(0, 7);
  const tree = trees.get(month) ?? treeOfMonth(plan, month);
  trees.set(month, tree);
  return tree;
}

const partsOf = ({ axes, round }: Series, answer: Answer): string[] => [
  WHOLE,
  ...(round === 1 ? axes.map((axis) => partOf(axis, answer)) : []),
];

/** What an answer counts in, as its month's newest revision has it. */
function labelIn(series: Series, answer: Answer): string {
  return isChanged(series) && isOvertaken(answer) ? earlierLabel(answer.day.slice(0, 7)) : labelOfAnswer(answer);
}

export function truthOf(series: Series, answers: readonly Answer[]): Truth {
  const sums = new Map<string, number[]>();
  const parts = new Map<string, Set<string>>();
  for (const answer of answers) {
    const index = isIn(series, answer) ? series.values.indexOf(series.valueOf(answer) ?? "") : -1;
    if (index >= 0) {
      const { unit } = answer.way;
      const [own, label] = [partsOf(series, answer), labelIn(series, answer)];
      parts.set(unit, new Set([...(parts.get(unit) ?? []), ...own]));
      for (const part of own) {
        const key = `${unit}|${label}|${part}`;
        const sum = sums.get(key) ?? series.values.map(() => 0);
        sum[index] = (sum[index] ?? 0) + 1;
        sums.set(key, sum);
      }
    }
  }
  return {
    labels: [...new Set([...sums.keys()].map((key) => key.split("|")[1] ?? ""))].sort(),
    partsAt: (unit) => parts.get(unit) ?? new Set(),
    of({ unit, scope, months, part }) {
      const total = series.values.map(() => 0);
      for (const month of months) {
        for (const code of scope === "own" ? [unit] : treeAt(month).subtreeOf(unit)) {
          sums.get(`${code}|${month}|${part}`)?.forEach((count, index) => {
            total[index] = (total[index] ?? 0) + count;
          });
        }
      }
      return total;
    },
  };
}

export const total = (count: Count): number => count.reduce((sum, one) => sum + one, 0);
