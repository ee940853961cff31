import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";

export type LevelValue = IndicatorMeaning["values"][number];
export type Shade = "f1" | "f2" | "f3" | "neutral" | "u1" | "u2" | "u3";
type Side = "favourable" | "neutral" | "other";

const FAVOURABLE_RAMP = ["f1", "f2", "f3"] as const;
const OTHER_RAMP = ["u3", "u2", "u1"] as const;

/** The levels that count, best first where they are numbers, else as they stand. */
export function orderedLevels(meaning: IndicatorMeaning): LevelValue[] {
  const levels = meaning.values.filter((value) => value.valid);
  const areNumbers = levels.every((level) => level.value !== "" && Number.isFinite(Number(level.value)));
  return areNumbers ? levels.sort((a, b) => Number(b.value) - Number(a.value)) : levels;
}

/** A shade for each level: blues for what counts as favourable, grey for the middle, oranges for the rest; strongest outside. */
export function shadesOf(meaning: IndicatorMeaning, levels: readonly LevelValue[]): Shade[] {
  const sides = levels.map((_, index) => sideOf(meaning, levels, index));
  const favourable = sides.filter((side) => side === "favourable").length;
  const others = sides.filter((side) => side === "other").length;
  const countOf = (side: Side, until: number) => sides.slice(0, until).filter((other) => other === side).length;
  return sides.map((side, index): Shade => {
    if (side === "neutral") {
      return "neutral";
    }
    const total = side === "favourable" ? favourable : others;
    const ramp = side === "favourable" ? FAVOURABLE_RAMP : OTHER_RAMP;
    return ramp[total === 1 ? (side === "favourable" ? 0 : 1) : step(countOf(side, index), total)] ?? "neutral";
  });
}

function step(index: number, count: number): number {
  return count < 2 ? 0 : Math.round((index / (count - 1)) * 2);
}

function sideOf(meaning: IndicatorMeaning, levels: readonly LevelValue[], index: number): Side {
  const level = levels[index];
  const middle = (levels.length - 1) / 2;
  switch (meaning.kind) {
    case "nps":
      return Number(level?.value) >= 9 ? "favourable" : Number(level?.value) >= 7 ? "neutral" : "other";
    case "mean":
      return index === middle ? "neutral" : index < middle ? "favourable" : "other";
    default: {
      const isMiddle = levels.length > 2 && index === middle && levels.every((l, i) => l.favourable === i < middle);
      return level?.favourable ? "favourable" : isMiddle ? "neutral" : "other";
    }
  }
}
