import { kindOfKey, type Period, parsePeriod, periodOf, periodsBetween } from "../../core/figures/period.ts";
import { type PlacedChain, shownChains } from "../../core/samples/shown-chains.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { type ChainCell, findChains, type StoredChain } from "../../store/chains.ts";
import { allUnitChanges } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

type TreeAt = (cell: ChainCell) => UnitTree;

/**
 * New chains with what may be told of each beside those of the units above, below and next to it in all periods of the
 * same year, or in the same wave.
 */
export async function protectChains(deps: Deps, chains: readonly StoredChain[], min: number): Promise<StoredChain[]> {
  const changes = await allUnitChanges(deps.db);
  const lastDays = new Map((await listWaves(deps.db)).map(({ key, toDay }) => [key, toDay]));
  const trees = new Map<string, UnitTree>();
  const treeAt = (cell: ChainCell) => {
    const month = lastMonthOf(cell, lastDays);
    const tree = trees.get(month) ?? unitTreeAt(changes, month);
    trees.set(month, tree);
    return tree;
  };
  const fresh = new Map(chains.map((chain) => [placeOf(chain), chain]));
  const others = new Map(chains.flatMap((chain) => relativesOf(chain, treeAt).map((cell) => [placeOf(cell), cell])));
  const stored = await findChains(
    deps.db,
    [...others].filter(([place]) => !fresh.has(place)).map(([, cell]) => cell),
  );
  const cells = new Map([...chains, ...stored].map((chain): [string, ChainCell] => [placeOf(chain), chain]));
  const familiesOf = (place: string) => {
    const cell = cells.get(place);
    return cell ? partsOf(cell, treeAt).map((parts) => parts.map(placeOf)) : [];
  };
  const placed = [...chains.map(newChain), ...stored.map(toldChain)];
  const shown = shownChains(placed, familiesOf, min);
  return chains.map((chain) => ({ ...chain, shown: shown.get(placeOf(chain)) ?? chain.shown }));
}

function lastMonthOf({ periodKind: kind, period }: ChainCell, lastDays: ReadonlyMap<string, string>): string {
  const calendar: Period | null = kind === "wave" ? null : parsePeriod(kind, period);
  return (calendar?.to ?? lastDays.get(period) ?? "9999-12-31").slice(0, 7);
}

/** The cells that add up to one: the units below it; the months, and the quarters, within it. */
function partsOf(cell: ChainCell, treeAt: TreeAt): ChainCell[][] {
  const below = treeAt(cell)
    .childrenOf(cell.unit)
    .map((unit) => ({ ...cell, unit }));
  const kind = cell.periodKind === "wave" ? null : cell.periodKind;
  const calendar = kind && parsePeriod(kind, cell.period);
  const kinds = kind === "year" ? (["quarter", "month"] as const) : kind === "quarter" ? (["month"] as const) : [];
  const within = kinds.map((part) =>
    calendar
      ? periodsBetween(part, calendar.from, calendar.to).map(({ key }) => ({ ...cell, periodKind: part, period: key }))
      : [],
  );
  return [below, ...within];
}

/** The cells that stand with one in sums, one after the other: of the units around it, in all periods of the year. */
function relativesOf(cell: ChainCell, treeAt: TreeAt): ChainCell[] {
  const tree = treeAt(cell);
  const parent = tree.parentOf(cell.unit);
  const families = [cell.unit, ...(parent === null ? [] : [parent, tree.parentOf(parent) ?? parent])];
  const units = new Set(families.flatMap((each) => [each, ...tree.childrenOf(each)]));
  const kind = kindOfKey(cell.period);
  const from = kind && parsePeriod(kind, cell.period)?.from;
  return [...units].flatMap((unit) => (from ? yearOf(unit, from) : [{ ...cell, unit }]));
}

/** A unit's cells of the year of a day: the year, its quarters and its months. */
function yearOf(unit: string, day: string): ChainCell[] {
  const { from, to, key } = periodOf("year", day);
  const parts = (["quarter", "month"] as const).flatMap((kind) =>
    periodsBetween(kind, from, to).map(({ key: period }): ChainCell => ({ unit, periodKind: kind, period })),
  );
  return [{ unit, periodKind: "year", period: key }, ...parts];
}

function placeOf({ unit, periodKind, period }: ChainCell): string {
  return `${unit}\n${periodKind}\n${period}`;
}

function newChain(chain: StoredChain): PlacedChain {
  const { counts } = chain;
  return { place: placeOf(chain), counts: { ...counts, excluded: new Map(counts.excluded) }, told: null };
}

function toldChain(chain: StoredChain): PlacedChain {
  return { ...newChain(chain), told: chain.shown };
}
