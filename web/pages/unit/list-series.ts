import { rankBands } from "../../../src/core/figures/rank-bands.ts";
import type { Ranking, UnitPage } from "../../../src/core/figures/trend.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { type FittedAxis, fitAxis } from "./chart-axis.ts";
import { asRead, isShare } from "./figure-words.ts";
import { periodText } from "./period-words.ts";
import { cutText } from "./plot-frame.tsx";
import { isShownUnit, type ShownUnit } from "./shown-unit.ts";

/** Places in the list, the first 0, of units that are tied with each other. */
export type TieBand = { from: number; to: number };

/** Units that are compared with each other; `name` where they are one group of several, null of those in none. */
export type ListGroup = {
  name: string | null;
  ranking: Ranking;
  shown: readonly ShownUnit[];
  isRanked: boolean;
  bands: readonly TieBand[];
};

/** The units below with figures, on one axis. */
export type ListSeries = FittedAxis & {
  kind: IndicatorKind;
  ranking: Ranking;
  shown: readonly ShownUnit[];
  hasGroups: boolean;
  groups: readonly ListGroup[];
};

/** Null where no unit below has a figure. */
export function listSeries({ ranking, groups = [], trend, meaning }: UnitPage, isZoomed: boolean): ListSeries | null {
  const kind = trend?.indicator.kind ?? "share";
  const shown = ranking?.units.filter(isShownUnit) ?? [];
  if (!ranking || shown.length === 0) {
    return null;
  }
  const parts = groups.length > 0 ? groups : [{ ...ranking, name: null }];
  return {
    ...{ kind, ranking, shown, hasGroups: groups.length > 0 },
    ...fitAxis(
      kind,
      meaning,
      shown.flatMap(({ low, high }) => [asRead(kind, low), asRead(kind, high)]),
      isZoomed,
    ),
    groups: parts.flatMap(({ name, units, separated, widened }) => {
      const members = units.filter(isShownUnit);
      return members.length > 0 ? [groupOf(name, { ...ranking, units, separated, widened }, members)] : [];
    }),
  };
}

function groupOf(name: string | null, ranking: Ranking, shown: readonly ShownUnit[]): ListGroup {
  const withRank = shown.filter(({ rankLow, rankHigh }) => rankLow !== null && rankHigh !== null).length;
  const isRanked = shown.length > 1 && !ranking.pinned && withRank > 0;
  return { name, ranking, shown, isRanked, bands: withRank === shown.length && isRanked ? bandsOf(shown) : [] };
}

/** The bands of ties; none where nothing separates them. */
function bandsOf(shown: readonly ShownUnit[]): TieBand[] {
  const sizes = rankBands(shown.map(({ rankLow, rankHigh }) => ({ rankLow: rankLow ?? 1, rankHigh: rankHigh ?? 1 })));
  const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size, 0));
  return sizes.length < 2 ? [] : ends.map((end, i) => ({ from: end - (sizes[i] ?? 0), to: end - 1 }));
}

/** What the list is called: by its one kind of units, with its period. */
export function listTitle({ children, ranking }: UnitPage, isShown: boolean, words: UnitMessages): string {
  const kinds = [...new Set(children.map((child) => child.kind))];
  const kind = kinds.length === 1 ? (words.children.kinds[kinds[0] ?? ""] ?? null) : null;
  return words.children.title(kind, ranking?.at && isShown ? periodText(ranking.at, words) : null);
}

/** How the list is read: only what it holds. */
export function listNotes({ kind, ranking, shown, hasGroups, axis }: ListSeries, words: UnitMessages): string[] {
  const { children, proof } = words;
  const cut = isShare(kind) ? cutText(axis, words, "across") : "";
  return [
    ...(ranking.pinned ? [children.allFull] : []),
    ...(shown.length > 1 && !ranking.pinned ? [children.note] : []),
    ...(hasGroups ? [children.inGroups] : []),
    ...(cut === "" ? [] : [cut]),
    ...(ranking.proof && ranking.proofs.length > 1 ? [children.proof(proof[ranking.proof].name)] : []),
  ];
}
