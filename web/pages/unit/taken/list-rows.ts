import { textIn } from "../../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../../src/core/surveys/survey.ts";
import { answersText, boundsText, boundText, figureText } from "../figure-words.ts";
import type { ListGroup, ListSeries } from "../list-series.ts";
import { pointPeriodText } from "../period-words.ts";
import { isShownUnit, pulledOf, type ShownUnit } from "../shown-unit.ts";
import { fitLines } from "./fit-lines.ts";
import { LINE_HEIGHT } from "./fitted-text.tsx";
import type { ChartOf, DrawingSize } from "./taken-chart.ts";

/** What is written of a unit beside its mark. */
export type UnitTexts = { value: string; pulled: string; bounds: string; answers: string; span: string; rank: string };

type RowContent =
  | { kind: "group" | "tie" | "tieEnd"; text: string }
  | { kind: "unit"; name: string; unit: ShownUnit; texts: UnitTexts; isTied: boolean }
  | { kind: "withheld"; name: string; text: string };

type Unplaced = RowContent & { height: number };

/** What stands under one another in a drawing of a list. */
export type ListRow = Unplaced & { top: number };

export const NAME_WIDTHS = { wide: 168, narrow: 250 } as const;
export const NAME_SIZE = 13;
export const NAME_LINES = 2;

/** The rows of a drawing and where the last of them ends. */
export function listRows(series: ListSeries, size: DrawingSize, of: ChartOf): { rows: ListRow[]; bottom: number } {
  const kind = of.page.trend?.indicator.kind ?? "share";
  const all = [
    ...series.groups.flatMap((group) => rowsOfGroup(group, series.hasGroups, kind, size, of)),
    ...withheldRows(series, size, of),
  ];
  let bottom = 0;
  const rows = all.map((row): ListRow => {
    const top = bottom;
    bottom += row.height;
    return { ...row, top };
  });
  return { rows, bottom };
}

function rowsOfGroup(
  { name, shown, isRanked, bands }: ListGroup,
  hasGroups: boolean,
  kind: IndicatorKind,
  size: DrawingSize,
  { words, locale }: ChartOf,
): Unplaced[] {
  const { children, beside } = words;
  const head = name === null ? children.noGroup : beside.composite.group(name);
  return [
    ...(hasGroups ? [{ kind: "group" as const, text: head, height: 38 }] : []),
    ...shown.flatMap((unit, index): Unplaced[] => {
      const band = bands.find(({ from, to }) => from <= index && index <= to) ?? null;
      const isTied = band !== null && band.to > band.from;
      const texts = textsOf(unit, isRanked, kind, words);
      const [full, extra] = [textIn(unit.name, locale), texts.pulled !== "" || texts.span !== ""];
      return [
        ...(isTied && band.from === index
          ? [{ kind: "tie" as const, text: children.tie(band.from + 1, band.to + 1), height: 26 }]
          : []),
        { kind: "unit", name: full, unit, texts, isTied, height: rowHeight(full, size, extra) },
        ...(isTied && band.to === index ? [{ kind: "tieEnd" as const, text: "", height: 8 }] : []),
      ];
    }),
  ];
}

function rowHeight(name: string, size: DrawingSize, hasExtra: boolean): number {
  const lines = fitLines(name, NAME_SIZE, NAME_WIDTHS[size] - (size === "wide" ? 14 : 0), NAME_LINES).lines.length;
  const more = Math.round((lines - 1) * NAME_SIZE * LINE_HEIGHT);
  return size === "wide" ? Math.max(30 + more * 0.8, hasExtra ? 40 : 30) : 66 + more + (hasExtra ? 15 : 0);
}

function textsOf(unit: ShownUnit, isRanked: boolean, kind: IndicatorKind, words: ChartOf["words"]): UnitTexts {
  const { value, low, high, span, rankLow, rankHigh } = unit;
  const pulled = pulledOf(unit);
  return {
    value: figureText(kind, value),
    pulled: pulled === null ? "" : words.readings.list.pulled(figureText(kind, pulled)),
    bounds: boundsText(kind, low, high, words),
    answers: answersText(unit, words),
    span: span ? pointPeriodText({ period: span.at(-1) ?? "", span }, words) : "",
    rank: isRanked && rankLow !== null && rankHigh !== null ? words.children.rank(rankLow, rankHigh) : "",
  };
}

function withheldRows({ ranking }: ListSeries, size: DrawingSize, { words, locale }: ChartOf): Unplaced[] {
  return ranking.units
    .filter((unit) => !isShownUnit(unit))
    .map(({ name, bound }) => {
      const text = bound ? `▵ ${words.state.bounded(boundText(bound, words))}` : `○ ${words.state.withheld}`;
      const full = textIn(name, locale);
      return { kind: "withheld", name: full, text, height: size === "wide" ? rowHeight(full, size, false) : 50 };
    });
}
