import { type Period, parsePeriod } from "../../core/figures/period.ts";
import { shownChains, type TreeChain } from "../../core/samples/shown-chains.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { findChains, type StoredChain } from "../../store/chains.ts";
import { allUnitChanges } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/** New chains with what may be told of each beside those of the units above, below and next to it in the same period. */
export async function protectChains(deps: Deps, chains: readonly StoredChain[], min: number): Promise<StoredChain[]> {
  const changes = await allUnitChanges(deps.db);
  const lastDays = new Map((await listWaves(deps.db)).map(({ key, toDay }) => [key, toDay]));
  const protectedChains: StoredChain[] = [];
  const byPeriod = new Map<string, StoredChain[]>();
  for (const chain of chains) {
    const key = `${chain.periodKind} ${chain.period}`;
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), chain]);
  }
  for (const own of byPeriod.values()) {
    const tree = unitTreeAt(changes, lastMonthOf(own[0], lastDays));
    const stored = await relativesOf(deps, tree, own);
    const shown = shownChains([...own.map(newChain), ...stored.map(toldChain)], tree.childrenOf, min);
    protectedChains.push(...own.map((chain) => ({ ...chain, shown: shown.get(chain.unit) ?? chain.shown })));
  }
  return protectedChains;
}

function lastMonthOf(chain: StoredChain | undefined, lastDays: ReadonlyMap<string, string>): string {
  const { periodKind: kind = "month", period = "" } = chain ?? {};
  const calendar: Period | null = kind === "wave" ? null : parsePeriod(kind, period);
  return (calendar?.to ?? lastDays.get(period) ?? "9999-12-31").slice(0, 7);
}

/** What is stored of the units that stand beside the new ones in a sum. */
async function relativesOf(deps: Deps, tree: UnitTree, own: readonly StoredChain[]): Promise<StoredChain[]> {
  const fresh = new Set(own.map(({ unit }) => unit));
  const parents = [...fresh].flatMap((unit) => [unit, tree.parentOf(unit) ?? unit]);
  const relatives = new Set(parents.flatMap((unit) => [unit, ...tree.childrenOf(unit)]));
  const others = [...relatives].filter((unit) => !fresh.has(unit));
  const place = own[0];
  return place
    ? findChains(
        deps.db,
        others.map((unit) => ({ ...place, unit })),
      )
    : [];
}

function newChain({ unit, counts }: StoredChain): TreeChain {
  return { unit, counts: { ...counts, excluded: new Map(counts.excluded) }, told: null };
}

function toldChain(chain: StoredChain): TreeChain {
  return { ...newChain(chain), told: chain.shown };
}
