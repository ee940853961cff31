import { OTHER_CHANNELS, type ToldChannels, withOthers } from "../figures/told-channels.ts";
import { carriedMonths, type IndicatorCell } from "../figures/trend-series.ts";
import type { ReleasedCell, ReleasedIndicatorCounts } from "./released-cell.ts";

type Shown = IndicatorCell & { counts: ReleasedIndicatorCounts };

/**
 * The cells of months or waves, each with its channels and wordings as shown figures alone tell them, so that no break
 * tells of a hidden one: those of a unit's total from the cells of its channels over the same months and of its surveys,
 * what holds the very same answers like the total, and no channels of other filters. `others`: what else is shown beside.
 */
export function tellBasis(cells: readonly ReleasedCell[], others: readonly ReleasedCell[] = []): ReleasedCell[] {
  const byPlace = new Map<string, Shown[]>();
  for (const cell of [...others, ...cells].filter(isShown)) {
    const own = byPlace.get(placeOf(cell)) ?? [];
    byPlace.set(placeOf(cell), own);
    own.push(cell);
  }
  return cells.map((cell) => (isShown(cell) ? withBasis(cell, byPlace.get(placeOf(cell)) ?? []) : cell));
}

/**
 * The cells of one quarter or year: where the channels' own cells add up to the whole, they tell its channels, else the
 * channels stay as its months added up, since a channel's cell may lack months of its own.
 */
export function tellBasisInFull(cells: readonly ReleasedCell[]): ReleasedCell[] {
  const told = tellBasis(cells);
  return cells.map((cell, index) => {
    const own = told[index];
    return own && isShown(own) && !Object.hasOwn(own.counts.basis.channels, OTHER_CHANNELS) ? own : cell;
  });
}

function isShown(cell: ReleasedCell): cell is Shown {
  return cell.counts !== null && "basis" in cell.counts;
}

function placeOf({ unit, measure, proof, periodKind, period }: ReleasedCell): string {
  return [unit, measure, proof, periodKind, period].join("\n");
}

function withBasis(cell: Shown, beside: readonly Shown[]): Shown {
  const total = beside.find(({ filter }) => filter === "");
  const channels = total && isSameAnswers(cell, total) ? channelsOf(total, beside) : withOthers([], cell.counts.valid);
  const isApart = /^(survey|round):/.test(cell.filter);
  const wordings = isApart ? cell.counts.basis.wordings : wordingsOf(total, beside);
  return { ...cell, counts: { ...cell.counts, basis: { wordings, channels } } };
}

/** The wordings of those surveys of a total that have a shown cell of their own. */
function wordingsOf(total: Shown | undefined, beside: readonly Shown[]): Readonly<Record<string, string>> {
  const shown = new Set(beside.map(({ filter }) => filter));
  const wordings = Object.entries(total?.counts.basis.wordings ?? {});
  return Object.fromEntries(wordings.filter(([survey]) => shown.has(`survey:${survey}`)));
}

const PREFIX = "channel:";

function channelsOf(total: Shown, beside: readonly Shown[]): ToldChannels {
  const told = beside
    .filter((part) => part.filter.startsWith(PREFIX) && isOverSameMonths(part, total))
    .map(({ filter, counts }) => [filter.slice(PREFIX.length), counts.valid] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const sum = told.reduce((all, [, valid]) => all + valid, 0);
  return withOthers(sum > total.counts.valid ? [] : told, total.counts.valid);
}

/** A part as large as its total; later rounds and officials' surveys are no parts of it. */
function isSameAnswers(cell: Shown, total: Shown): boolean {
  const [own, all] = [cell.counts, total.counts];
  const isPart = cell.filter.startsWith("survey:")
    ? Object.hasOwn(all.basis.wordings, cell.filter.slice("survey:".length))
    : !cell.filter.startsWith("round:");
  return isPart && isOverSameMonths(cell, total) && own.valid === all.valid && own.favourable === all.favourable;
}

/** Whether a part counts the same months as its total by the same formula, and no label that the total lacks. */
function isOverSameMonths(part: Shown, total: Shown): boolean {
  return (
    part.formulaVersion === total.formulaVersion &&
    String(carriedMonths(part)) === String(carriedMonths(total)) &&
    (part.span ?? []).every((label) => total.span?.includes(label))
  );
}
