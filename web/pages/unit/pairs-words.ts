import type { PairsBeside } from "../../../src/core/figures/unit-beside.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { PairWords } from "../../locales/beside-messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { decimal } from "./figure-words.ts";
import { isSample } from "./finding.ts";

/** So many units are named in a sentence, those furthest away; the others are counted. */
const NAMED_MAX = 3;

/** How the unit stands to the others of its sheet by the same raters, in a few sentences. */
export function pairsText({ proof, units, pairs }: PairsBeside, words: UnitMessages, locale: Locale): string {
  const far = pairs.toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  const toldAs = (verdict: "higher" | "lower") => {
    const all = far.filter((pair) => pair.verdict === verdict);
    const named = all.slice(0, NAMED_MAX).map((pair): PairWords => {
      const bounds = [Math.abs(pair.low), Math.abs(pair.high)].sort((one, other) => one - other).map(pointsText);
      return {
        ...{ name: textIn(pair.name, locale), value: pointsText(Math.abs(pair.difference)) },
        ...{ low: bounds[0] ?? "", high: bounds[1] ?? "", count: words.number(pair.raters), isSample: isSample(proof) },
      };
    });
    return { named, more: all.length - named.length };
  };
  return words.beside.appraisal.pairs({
    ...{ higher: toldAs("higher"), lower: toldAs("lower") },
    indistinct: pairs.filter(({ verdict }) => verdict === "indistinct").length,
    hidden: Math.max(0, units - 1 - pairs.length),
  });
}

/** Near 0 a second decimal, so that what is above chance is not told as none. */
function pointsText(points: number): string {
  return decimal(points, points < 1 ? 2 : 1);
}
