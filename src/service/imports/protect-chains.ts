import { kindOfKey, type Period, parsePeriod, periodOf, periodsBetween } from "../../core/figures/period.ts";
import { type PlacedChain, shownChains } from "../../core/samples/shown-chains.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { type ChainCell, findChains, type StoredChain } from "../../store/chains.ts";
import { allUnitChanges } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

type TreeAt = (cell: ChainCell) => UnitTree;

/**
 * New chains with what may be told of each beside those of the units above, below and next to it in the same period, and
 * of the unit's other periods in the same year.
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

/** The cells that stand beside one in a sum: of the units around it, and of the unit's other periods in the year. */
function relativesOf(cell: ChainCell, treeAt: TreeAt): ChainCell[] {
  const { unit, period } = cell;
  const tree = treeAt(cell);
  const parents = [unit, tree.parentOf(unit) ?? unit];
  const around = parents.flatMap((each) => [each, ...tree.childrenOf(each)]).map((each) => ({ ...cell, unit: each }));
  const kind = kindOfKey(period);
  const from = kind && parsePeriod(kind, period)?.from;
  const year: ChainCell | null = from ? { unit, periodKind: "year", period: periodOf("year", from).key } : null;
  return [...around, ...(year ? [year, ...partsOf(year, treeAt).slice(1).flat()] : [])];
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
