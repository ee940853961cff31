import { type FigurePlace, keyOf, lastMonthOf } from "../../core/disclosure/figure-sums.ts";
import type { Candidate } from "../../core/disclosure/gate.ts";
import { gateFigures } from "../../core/disclosure/gate-figures.ts";
import { isClosed, type Period } from "../../core/figures/period.ts";
import { figuresOfImport, figuresOfIndicators, type ImportedFigure } from "../../store/figure-versions.ts";
import { findIndicator } from "../../store/indicators.ts";
import { closedPeriods } from "../../store/releases.ts";
import { settleMonthStatement, settleWaveStatement } from "../../store/settled-tallies.ts";
import { settleMonthTextsStatement, settleWaveTextsStatement } from "../../store/settled-texts.ts";
import { shownFigures } from "../../store/shown-figures.ts";
import { monthsOfImport } from "../../store/tallies.ts";
import type { Deps } from "../deps.ts";
import { closeLongPeriod, closeMonth, closeWave, periodsOfMonths, waveCells } from "./release-closed-periods.ts";
import { type ReleaseContext, releaseContext } from "./release-context.ts";
import { letOut, releaseStep } from "./release-step.ts";
import { releaseTexts } from "./release-texts.ts";
import { wavesOf } from "./waves-of.ts";

/**
 * At the end of an import of answers: closes what had no release yet, and of periods that had one releases the cells
 * that then held no answers. Cells released before wait for the yearly revision.
 */
export async function releaseImported(deps: Deps, { importId }: { importId: number }): Promise<void> {
  await deps.responseWriter.settle();
  const months = await monthsOfImport(deps.db, importId);
  const touched = (await wavesOf(deps)).filter(({ from, to }) =>
    months.some((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7)),
  );
  const isOver = (period: Period) => isClosed(period, deps.today(), deps.settings.releaseGraceDays);
  const periods = periodsOfMonths(months).filter(isOver);
  const done = await closedPeriods(deps.db);
  const context = await releaseContext(deps);
  for (const month of periods.filter(({ kind }) => kind === "month")) {
    const isClosedBefore = done.has(`month ${month.key}`);
    await (isClosedBefore ? addToMonth(deps, context, month, importId) : closeMonth(deps, context, month));
  }
  for (const period of periods.filter(({ kind }) => kind !== "month")) {
    await closeLongPeriod(deps, context, period);
  }
  for (const wave of touched.filter(isOver)) {
    if (!done.has(`wave ${wave.key}`)) {
      await closeWave(deps, context, wave);
      continue;
    }
    await addToWave(deps, context, wave, importId);
  }
}

async function addToMonth(deps: Deps, context: ReleaseContext, month: Period, importId: number): Promise<void> {
  const label = `${month.key}#${importId}`;
  const texts = settleMonthTextsStatement(month.key, label, importId);
  await deps.db.batch([texts, settleMonthStatement(month.key, label, importId)]);
  const cells = await releaseStep(deps, context, { period: month, labels: [label] });
  await letOut(deps, cells, await releaseTexts(deps, context, { period: month, cells }));
}

async function addToWave(deps: Deps, context: ReleaseContext, wave: Period, importId: number): Promise<void> {
  const suffix = `#${importId}`;
  const texts = settleWaveTextsStatement(wave.key, suffix, importId);
  await deps.db.batch([texts, settleWaveStatement(wave.key, suffix, importId)]);
  const cells = await waveCells(deps, context, wave, (label) => label.endsWith(`@${wave.key}${suffix}`));
  await letOut(deps, cells, await releaseTexts(deps, context, { period: wave, cells }));
}

/** At the end of an import of figures: releases each for its own unit and period alone, past the gate together. */
export async function releaseFigures(deps: Deps, input: { importId: number }): Promise<void> {
  const { answerCountMin, treeOf } = await releaseContext(deps);
  const candidates: Candidate[] = [];
  const figures = await figuresOfImport(deps.db, input.importId);
  for (const figure of figures) {
    candidates.push(await candidateOf(deps, figure));
  }
  const shown = await shownFigures(deps.db, [...new Set(candidates.map(({ measure }) => measure))]);
  const isShown = new Set(shown.map(keyOf));
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))];
  const withheld = (await figuresOfIndicators(deps.db, indicators))
    .map(({ indicator, ...figure }) => ({ ...figure, measure: `indicator:${indicator}` }))
    .filter((figure) => !isShown.has(keyOf(figure)));
  const populationOf = ({ unit, period }: FigurePlace) =>
    treeOf(lastMonthOf(period)).statementOf(unit)?.population ?? null;
  await letOut(deps, gateFigures({ candidates, shown, withheld, treeOf, populationOf, answerCountMin }));
}

/** A release bears the version of what was imported, so that the reason of a correction is found by it. */
async function candidateOf(deps: Deps, figure: ImportedFigure & { version: number }): Promise<Candidate> {
  const { unit, indicator, periodKind, period, version, favourable, valid } = figure;
  const cell = { unit, measure: `indicator:${indicator}`, periodKind, period, filter: "", proof: "figures" } as const;
  return {
    ...cell,
    version,
    formulaVersion: (await findIndicator(deps.db, indicator))?.version ?? null,
    counts: {
      ...{ favourable, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 },
      basis: { wordings: {}, channels: {} },
    },
    answerCount: valid,
  };
}
