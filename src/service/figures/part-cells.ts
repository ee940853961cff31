import type { IndicatorCounts } from "../../core/figures/counts.ts";
import { type Period, type PeriodKind, parsePeriod } from "../../core/figures/period.ts";
import { carriedMonths, type IndicatorCell } from "../../core/figures/trend-series.ts";
import { versionAt } from "../../core/figures/version-at.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import type { CompositeRule, CompositeVersion } from "../../store/composites.ts";
import { releasedAt } from "../../store/releases.ts";
import { shownPeriods } from "../../store/shown-periods.ts";
import { allUnitChanges } from "../../store/units.ts";
import { listWaves, type Wave } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import { mostShownProof } from "./choose-proof.ts";

/** A unit's shown counts of a part; `span`: the months they add up, where some were carried forward. */
export type PartCell = { counts: IndicatorCounts; span: readonly string[] | null };

/** By indicator: the one proof class that stands for it in this comparison, and what is shown by unit. */
export type PartCells = ReadonlyMap<string, { proof: ProofClass | null; units: ReadonlyMap<string, PartCell> }>;

/** What was released of each part for these units; of each part the class with the most shown children, else of the unit. */
export async function partCellsAt(
  deps: Deps,
  parts: CompositeRule["parts"],
  { units, children, period }: { units: readonly string[]; children: readonly string[]; period: Period },
): Promise<PartCells> {
  const cells = new Map<string, { proof: ProofClass | null; units: ReadonlyMap<string, PartCell> }>();
  for (const { indicator } of parts) {
    const place = { units, measure: `indicator:${indicator}`, kind: period.kind, filter: "", period: period.key };
    const released = (await releasedAt(deps.db, place)) as IndicatorCell[];
    const proof = mostShownProof(released.filter(({ unit }) => children.includes(unit))) ?? mostShownProof(released);
    const own = released.filter((cell) => cell.proof === proof);
    const shown = own.flatMap((cell) =>
      cell.counts ? [[cell.unit, { counts: cell.counts, span: carriedMonths(cell) }] as const] : [],
    );
    cells.set(indicator, { proof, units: new Map(shown) });
  }
  return cells;
}

/**
 * The last period in which every part of the rule of then is shown for the unit or a child of it; where there is none, the
 * earliest of the last periods with the newest rule's parts, or null.
 */
export async function lastCompletePeriod(
  deps: Deps,
  { code, period: kind }: { code: string; period: PeriodKind },
  versions: readonly CompositeVersion[],
): Promise<string | null> {
  const changes = await allUnitChanges(deps.db);
  const children = changes.filter(({ parent }) => parent === code).map((change) => change.code);
  const units = [...new Set([code, ...children])];
  const shown = new Map<string, readonly string[]>();
  for (const indicator of new Set(versions.flatMap(partsOf))) {
    shown.set(indicator, await shownPeriods(deps.db, { units, measure: `indicator:${indicator}`, kind }));
  }
  const waves = kind === "wave" ? await listWaves(deps.db) : [];
  const daysOf = (key: string) => (kind === "wave" ? waveDays(waves, key) : parsePeriod(kind, key));
  const isComplete = (key: string) => {
    const days = daysOf(key);
    const version = days && versionAt(versions, days);
    return version?.ok === true && partsOf(version.value).every((part) => shown.get(part)?.includes(key));
  };
  const inOrder = (keys: readonly string[]) =>
    keys.toSorted((one, other) => ((daysOf(one)?.from ?? "") < (daysOf(other)?.from ?? "") ? -1 : 1));
  const complete = inOrder([...new Set([...shown.values()].flat())]).findLast(isComplete);
  const newest = versions.at(-1);
  const lasts = newest ? partsOf(newest).map((part) => inOrder(shown.get(part) ?? []).at(-1)) : [];
  const known = lasts.flatMap((last) => last ?? []);
  return complete ?? (known.length === lasts.length ? (inOrder(known)[0] ?? null) : null);
}

const partsOf = ({ rule }: CompositeVersion) => rule.parts.map(({ indicator }) => indicator);

function waveDays(waves: readonly Wave[], key: string): Pick<Period, "from" | "to"> | null {
  const wave = waves.find((one) => one.key === key);
  return wave ? { from: wave.fromDay, to: wave.toDay } : null;
}
