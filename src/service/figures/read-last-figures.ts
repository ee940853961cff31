import { unitsWith } from "../../core/accounts/rights.ts";
import { type Figure, figureOf } from "../../core/figures/figure.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import type { LocalText } from "../../core/local-text.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import type { IndicatorKind } from "../../core/surveys/survey.ts";
import { releasedSeries } from "../../store/releases.ts";
import { isPublicThroughout, newestDefinition } from "../../store/surveys.ts";
import { presentTree } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

type Place = { unit: string; proof: ProofClass };

/** A released month with its figure. */
export type LastFigure = Figure & { kind: IndicatorKind; period: string; span: readonly string[] | null };

/** What units were last released with in one survey, under its first indicator. */
export type LastFigures = { name: LocalText; figureOf(place: Place): LastFigure | null };

/**
 * Each unit's newest month that is shown, by class of proof, out of the releases and nothing else; null where the survey
 * has no indicator. What only officials see is shown for the units whose figures this one reads.
 */
export async function readLastFigures(
  deps: Deps,
  official: Official,
  { survey, units }: { survey: string; units: readonly string[] },
): Promise<LastFigures | null> {
  const indicator = (await newestDefinition(deps.db, survey))?.indicators[0];
  if (!indicator) {
    return null;
  }
  const own = (await isPublicThroughout(deps.db, survey))
    ? null
    : unitsWith(official.grants, "readFigures", await presentTree(deps));
  const readable = [...new Set(units)].filter((unit) => own === null || own.has(unit));
  const input = { measure: `indicator:${indicator.key}`, kind: "month", filter: `survey:${survey}` } as const;
  const cells = (await releasedSeries(deps.db, { ...input, units: readable })) as IndicatorCell[];
  const newest = new Map<string, IndicatorCell>();
  for (const cell of cells.filter(({ counts }) => counts !== null)) {
    const earlier = newest.get(keyOf(cell));
    newest.set(keyOf(cell), earlier && earlier.period > cell.period ? earlier : cell);
  }
  return { name: indicator.name, figureOf: (place) => lastFigure(newest.get(keyOf(place)), indicator.kind) };
}

function lastFigure(cell: IndicatorCell | undefined, kind: IndicatorKind): LastFigure | null {
  const figure = cell?.counts ? figureOf(kind, cell.counts) : null;
  return cell && figure ? { ...figure, kind, period: cell.period, span: cell.span } : null;
}

function keyOf({ unit, proof }: Place): string {
  return `${proof} ${unit}`;
}
