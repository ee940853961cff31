import { carriedMonths } from "../../core/figures/trend-series.ts";
import { hexOf } from "../../core/records/hex.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { holdersOf, type ReleasedGroup, textsOfGroup } from "../../store/released-texts.ts";
import { releasedQuestions } from "../../store/releases.ts";
import { allUnitChanges } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/** The texts of one group, word for word, in an order that tells nothing and stays. */
export type ReadGroup = ReleasedGroup & {
  /** The months, where some were carried forward to the period. */
  span: string[] | null;
  /** How many units below have no group of their own, so that their texts, if any, stand here. */
  unitsBelow: number;
  withdrawn: number;
  /** Whether texts of earlier months are among them, which came late or could not be shown then. */
  hasEarlier: boolean;
  texts: string[];
};

/** What a released group says, and whose texts it may hold. */
export async function readTextGroup(deps: Deps, holder: string, group: ReleasedGroup): Promise<ReadGroup> {
  const found = await textsOfGroup(deps.db, holder, group);
  // By a hash of its own for each question, so that no order links the texts of one person.
  const place = [holder, group.survey, group.field, group.period].join("\n");
  const shuffled = found
    .map(({ key, text }) => ({ text, order: hexOf(deps.sha256(key, place)) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1));
  const texts = shuffled.flatMap(({ text }) => (text === null ? [] : [text]));
  const holders = await holdersOf(deps.db, group);
  const own = holders.filter((each) => each.holder === holder);
  const tree = await treeOf(deps, group);
  const below = own.flatMap(({ isPooled }) => {
    const alike = holders.filter((each) => each.isPooled === isPooled);
    return unitsWithout(
      tree,
      holder,
      alike.map((each) => each.holder),
    );
  });
  return {
    ...group,
    span: own.some(({ isPooled }) => !isPooled) ? await spanOf(deps, holder, group) : null,
    unitsBelow: new Set(below).size,
    hasEarlier: own.some(({ isPooled }) => isPooled),
    withdrawn: found.length - texts.length,
    texts,
  };
}

async function spanOf(
  deps: Deps,
  unit: string,
  { survey, field, proof, kind, period }: ReleasedGroup,
): Promise<string[] | null> {
  const cells = await releasedQuestions(deps.db, { unit, survey, kind, period });
  const cell = cells.find((each) => each.measure === `question:${survey}:${field}` && each.proof === proof);
  return cell ? carriedMonths(cell) : null;
}

/** The tree of the month, or of the last one of a wave. */
async function treeOf(deps: Deps, { kind, period }: ReleasedGroup): Promise<UnitTree> {
  const waves = kind === "wave" ? await listWaves(deps.db) : [];
  const month = waves.find(({ key }) => key === period)?.toDay.slice(0, 7) ?? period;
  return unitTreeAt(await allUnitChanges(deps.db), month);
}

function unitsWithout(tree: UnitTree, holder: string, holders: readonly string[]): string[] {
  const below = tree.subtreeOf(holder).filter((code) => code !== holder);
  const others = holders.filter((code) => below.includes(code));
  const apart = new Set(others.flatMap((code) => [...tree.subtreeOf(code)]));
  return below.filter((code) => !apart.has(code));
}
