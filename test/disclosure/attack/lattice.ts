import { MONTHS, monthsFrom } from "./district.ts";
import { type Count, plan, type Truth, treeAt, type Variable, WHOLE } from "./truth.ts";

/** A sum that holds whatever the answers are: the whole is its parts. All indices of variables. */
export type Sum = { whole: number; parts: readonly number[] };

/** Every group an outsider can name in one series, and how the groups add up. */
export type Lattice = {
  variables: Variable[];
  sums: Sum[];
  indexOf(variable: Variable): number;
  /** Makes sure that a stretch of months is there for a unit, with all that it adds up to. */
  addSpan(unit: string, scope: "sub" | "own", months: readonly string[]): void;
  addSum(sum: Sum): void;
};

const QUARTERS = MONTHS.filter((_, index) => index % 3 === 0).map((month) => monthsFrom(month, 3));
const YEARS = MONTHS.filter((_, index) => index % 12 === 0).map((month) => monthsFrom(month, 12));
const isLeaf = new Set(plan.filter(({ code }) => code.includes("c")).map(({ code }) => code));

const keyOf = ({ unit, scope, months, part }: Variable) => {
  const own = isLeaf.has(unit) ? "sub" : scope;
  return `${unit}|${own}|${part}|${nameOf(months)}`;
};

const names = new WeakMap<readonly string[], string>();

function nameOf(months: readonly string[]): string {
  const name = names.get(months) ?? months.join();
  names.set(months, name);
  return name;
}

class Groups implements Lattice {
  readonly variables: Variable[] = [];
  readonly sums: Sum[] = [];
  readonly #indices = new Map<string, number>();
  readonly #spans = new Set<string>();
  readonly #parts = new Map<string, readonly string[]>();

  constructor(truth: Truth, labels: readonly string[]) {
    for (const { code } of plan) {
      const below = new Set(labels.flatMap((label) => treeAt(label).subtreeOf(code)));
      this.#parts.set(`${code}|sub`, [...new Set([...below].flatMap((unit) => [...truth.partsAt(unit)]))].sort());
      this.#parts.set(`${code}|own`, [...truth.partsAt(code)].sort());
    }
  }

  indexOf(variable: Variable): number {
    const key = keyOf(variable);
    const known = this.#indices.get(key);
    if (known !== undefined) {
      return known;
    }
    this.#indices.set(key, this.variables.length);
    return this.variables.push(variable) - 1;
  }

  addSum(sum: Sum): void {
    if (sum.parts.length > 0 && !(sum.parts.length === 1 && sum.parts[0] === sum.whole)) {
      this.sums.push(sum);
    }
  }

  addSpan(unit: string, scope: "sub" | "own", months: readonly string[]): void {
    const name = keyOf({ unit, scope, months, part: "" });
    if (this.#spans.has(name)) {
      return;
    }
    this.#spans.add(name);
    const parts = this.#partsOf(unit, scope);
    for (const part of parts) {
      this.#addMonths({ unit, scope, months, part });
      if (scope === "sub") {
        this.#addTree({ unit, scope, months, part });
      }
    }
    for (const axis of ["survey:", "channel:", "class:", "flag:"]) {
      this.#add(
        { unit, scope, months, part: WHOLE },
        parts.filter((part) => part.startsWith(axis)).map((part) => ({ unit, scope, months, part })),
      );
    }
  }

  #partsOf(unit: string, scope: "sub" | "own"): readonly string[] {
    return this.#parts.get(`${unit}|${isLeaf.has(unit) ? "sub" : scope}`) ?? [];
  }

  #addMonths(whole: Variable): void {
    if (whole.months.length > 1) {
      for (const month of whole.months) {
        this.addSpan(whole.unit, whole.scope, [month]);
      }
      this.#add(
        whole,
        whole.months.map((month) => ({ ...whole, months: [month] })),
      );
    }
  }

  /** A subtree is its own answers and its children's, where the children stayed the same. */
  #addTree(whole: Variable): void {
    const { unit, months, part } = whole;
    const childrenIn = (month: string) => treeAt(month).childrenOf(unit);
    const children = childrenIn(months[0] ?? "");
    if (children.length > 0 && months.every((month) => String(childrenIn(month)) === String(children))) {
      const own = this.#partsOf(unit, "own").includes(part) ? [{ ...whole, scope: "own" as const }] : [];
      const below = children.filter((code) => this.#partsOf(code, "sub").includes(part));
      this.#add(whole, [...own, ...below.map((code) => ({ ...whole, unit: code }))]);
    }
  }

  #add(whole: Variable, parts: readonly Variable[]): void {
    this.addSum({ whole: this.indexOf(whole), parts: parts.map((part) => this.indexOf(part)) });
  }

  /** Quarters and years as the calendar has them. */
  addCalendar(): void {
    for (const { code } of plan) {
      for (const scope of isLeaf.has(code) ? (["sub"] as const) : (["sub", "own"] as const)) {
        for (const months of [...MONTHS.map((month) => [month]), ...QUARTERS, ...YEARS]) {
          this.addSpan(code, scope, months);
        }
        for (const part of this.#partsOf(code, scope)) {
          for (const [index, months] of YEARS.entries()) {
            const quarters = QUARTERS.slice(index * 4, index * 4 + 4);
            const year = { unit: code, scope, months, part };
            this.#add(
              year,
              quarters.map((quarter) => ({ ...year, months: quarter })),
            );
          }
        }
      }
    }
  }
}

/** All groups of the calendar; spans that were carried forward are added where they are met. */
export function calendarLattice(truth: Truth): Lattice {
  const groups = new Groups(truth, MONTHS);
  groups.addCalendar();
  for (const label of truth.labels.filter((one) => /[+-]$/.test(one))) {
    for (const { code } of plan) {
      groups.addSpan(code, "sub", [label]);
    }
  }
  return groups;
}

/** The groups of one wave, whose days count nowhere else. */
export function waveLattice(truth: Truth, label: string): Lattice {
  const groups = new Groups(truth, [label]);
  for (const { code } of plan) {
    for (const scope of ["sub", "own"] as const) {
      groups.addSpan(code, scope, [label]);
    }
  }
  return groups;
}

export type Known = Map<number, Count>;
