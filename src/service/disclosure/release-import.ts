import { type Candidate, gateCells } from "../../core/disclosure/gate.ts";
import { isClosed, type Period } from "../../core/figures/period.ts";
import { figuresOfImport, type ImportedFigure } from "../../store/figure-versions.ts";
import { findIndicator } from "../../store/indicators.ts";
import { answerCountMin, lastReleasedVersion } from "../../store/releases.ts";
import { monthsOfImport } from "../../store/tallies.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import { GRACE_DAYS, periodsOfMonths } from "./release-closed-periods.ts";
import { releaseContext } from "./release-context.ts";
import { letOut, releasePeriod } from "./release-period.ts";

/** At the end of an import of answers: releases the cells of closed periods that had no answers at any earlier release. */
export async function releaseImported(deps: Deps, input: { importId: number }): Promise<void> {
  const months = await monthsOfImport(deps.db, input.importId);
  const waves: Period[] = (await listWaves(deps.db))
    .map(({ key, fromDay, toDay }): Period => ({ kind: "wave", key, from: fromDay, to: toDay }))
    .filter(({ from, to }) => months.some((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7)));
  const context = await releaseContext(deps);
  for (const period of [...periodsOfMonths(months), ...waves]) {
    if (isClosed(period, deps.today(), GRACE_DAYS)) {
      await releasePeriod(deps, context, period);
    }
  }
}

/** At the end of an import of figures: releases each for its own unit and period alone. */
export async function releaseFigures(deps: Deps, input: { importId: number }): Promise<void> {
  const min = await answerCountMin(deps.db);
  const candidates: Candidate[] = [];
  for (const figure of await figuresOfImport(deps.db, input.importId)) {
    candidates.push(await candidateOf(deps, figure));
  }
  await letOut(deps, gateCells(candidates, min));
}

async function candidateOf(deps: Deps, figure: ImportedFigure): Promise<Candidate> {
  const { unit, indicator, periodKind, period, favourable, valid } = figure;
  const cell = { unit, measure: `indicator:${indicator}`, periodKind, period, filter: "", proof: "figures" } as const;
  return {
    ...cell,
    version: (await lastReleasedVersion(deps.db, cell)) + 1,
    formulaVersion: (await findIndicator(deps.db, indicator))?.version ?? null,
    counts: {
      ...{ favourable, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 },
      basis: { wordings: {}, channels: {} },
    },
    answerCount: valid,
  };
}
