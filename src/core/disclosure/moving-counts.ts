import { type Constraint, solve } from "yalps";
import type { CountSystem, SumsAround } from "./sums-around.ts";

/** How far counts of one side go from what they are, by name; those that stay are not in it. */
export type Moves = ReadonlyMap<string, number>;

/** A count to be moved up (1) or down (−1) on one side, with the counts that may move beside it. */
export type Question = {
  target: string;
  side: number;
  direction: 1 | -1;
  by: number;
  moving: readonly string[];
};

type Model = { constraints: Map<string, Constraint>; variables: Map<string, Map<string, number>> };

/** Rounding in the solver's last digits moves nothing. */
const TINY = 1e-6;
/** What a step of a count costs that is hidden already: next to nothing. */
const LITTLE = 1e-3;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Most questions take a few dozen pivots; what takes so many counts as not found. */
const LIMITS = { maxPivots: 2000, precision: 1e-7 } as const;

/**
 * As far as a count can go, up to `by`, while the moving ones stay at 0 or more and all sums hold; every other count stands
 * as it is. Solved as moves away from what the counts are, where all sums hold already, so that few steps are needed.
 */
export function farthestMoves(system: CountSystem, around: SumsAround, question: Question): Moves {
  const { constraints, variables } = modelOf(system, around, question);
  constraints.set("reach", { max: question.by });
  const solution = solve({ direction: "maximize", objective: "reach", constraints, variables }, LIMITS);
  return solution.status === "optimal" ? movesOf(solution.variables) : new Map();
}

/**
 * A count gone the whole way, where each step of a `priced` count costs as much as the count is large, as cheaply as can
 * be; null where it cannot go so far.
 * Source: Kelly, Golden & Assad (1992), Networks 22:397, the linear relaxation of secondary suppression.
 */
export function cheapestMoves(
  system: CountSystem,
  around: SumsAround,
  question: Question & { priced: readonly string[] },
): Moves | null {
  const { priced, side } = question;
  const moving = [...question.moving, ...priced];
  const { constraints, variables } = modelOf(system, around, { ...question, moving });
  constraints.set("reach", { min: question.by });
  const pricedNames = new Set(priced);
  for (const [at, name] of moving.entries()) {
    const size = pricedNames.has(name) ? Math.max(1, system.counts.get(name)?.[side] ?? 0) + at * LITTLE : LITTLE;
    // Prices of which no two sums are equal keep the solver from going in circles.
    const price = size + LITTLE * LITTLE * ((at * GOLDEN) % 1);
    variables.get(upOf(name))?.set("price", price);
    variables.get(downOf(name))?.set("price", price);
  }
  const solution = solve({ direction: "minimize", objective: "price", constraints, variables }, LIMITS);
  return solution.status === "optimal" ? movesOf(solution.variables) : null;
}

const upOf = (name: string) => `+${name}`;
const downOf = (name: string) => `-${name}`;

function modelOf({ counts }: CountSystem, around: SumsAround, { target, side, direction, moving }: Question): Model {
  const constraints: Model["constraints"] = new Map();
  const variables: Model["variables"] = new Map();
  for (const name of moving) {
    const value = counts.get(name)?.[side] ?? 0;
    variables.set(upOf(name), new Map());
    if (value > 0) {
      variables.set(downOf(name), new Map([[`left ${name}`, 1]]));
      constraints.set(`left ${name}`, { max: value });
    }
  }
  const put = (name: string, row: string, sign: number) => {
    variables.get(upOf(name))?.set(row, sign);
    variables.get(downOf(name))?.set(row, -sign);
  };
  put(target, "reach", direction);
  const sums = new Set(moving.flatMap((name) => around.get(name) ?? []));
  for (const [at, { whole, parts, hasRest }] of [...sums].entries()) {
    const row = `sum ${at}`;
    put(whole, row, 1);
    for (const part of parts) {
      put(part, row, -1);
    }
    const rest = parts.reduce((left, part) => left - (counts.get(part)?.[side] ?? 0), counts.get(whole)?.[side] ?? 0);
    constraints.set(row, hasRest ? { min: -rest } : { equal: 0 });
  }
  return { constraints, variables };
}

function movesOf(variables: readonly (readonly [string, number])[]): Moves {
  const moves = new Map<string, number>();
  for (const [key, value] of variables) {
    const name = key.slice(1);
    moves.set(name, (moves.get(name) ?? 0) + (key.startsWith("+") ? value : -value));
  }
  return new Map([...moves].filter(([, move]) => Math.abs(move) > TINY));
}
