import type { Period } from "../../core/figures/period.ts";
import { invalid } from "../../core/refusal.ts";
import { jointVerdicts } from "../../core/reports/joint-verdicts.ts";
import type { MonthlyReport, ReportIndicator } from "../../core/reports/monthly-report.ts";
import { releaseCalendar } from "../../core/reports/release-calendar.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { undertakingsOf } from "../../core/units/undertaking.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { listIndicators, surveysOfIndicator } from "../../store/indicators.ts";
import { hasLiveFigures } from "../../store/live-figures.ts";
import { hasToldUpTo, releasedDays } from "../../store/released-days.ts";
import { undertakingsOfUnits } from "../../store/undertakings.ts";
import { allUnitChanges, findUnit } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import { distinctWaves } from "../figures/distinct-waves.ts";
import { readChain } from "../figures/read-chain.ts";
import { waveNames } from "../figures/wave-names.ts";
import { readPlacedUndertakings } from "../units/read-undertakings.ts";
import { findReportPeriod } from "./find-report-period.ts";
import { type ReportPlace, readReportIndicator } from "./read-report-indicator.ts";
import { readReportReasons } from "./read-report-reasons.ts";

/** `period`: a key, null for the last one that shows something; `indicators`: keys, empty for all that tell something. */
export type MonthlyReportInput = { code: string; period: string | null; indicators: readonly string[] };

/** The report, or the period of which it will be there on that `day`; that null where no period has anything to tell. */
export type ReadReport = { report: MonthlyReport } | { report: null; awaited: { period: Period; day: string } | null };

const CALENDAR_COUNT = 12;

/** The report of a unit on a released period, under the tree and the names of that time. */
export async function readMonthlyReport(deps: Deps, input: MonthlyReportInput): Promise<Result<ReadReport>> {
  const { code } = input;
  const all = await listIndicators(deps.db);
  const unknown = input.indicators.some((asked) => all.every(({ key }) => key !== asked));
  const unit = await findUnit(deps.db, code);
  if (!unit || unknown) {
    return refuse(unit ? invalid([{ pointer: "/indicator", reason: "unknown_indicator" }]) : { reason: "not_found" });
  }
  const found = await findReportPeriod(deps, code, input.period);
  if (!found.ok) {
    return found;
  }
  if (!found.value?.isReleased) {
    return accept({ report: null, awaited: found.value });
  }
  const { period } = found.value;
  const tree = unitTreeAt(await allUnitChanges(deps.db), period.to.slice(0, 7));
  if (input.period !== null && !(await hasToldUpTo(deps.db, tree.subtreeOf(code), period.to))) {
    return accept({ report: null, awaited: null });
  }
  const place = { code, period, tree };
  const chosen = all.filter(({ key }) => input.indicators.length === 0 || input.indicators.includes(key));
  const indicators: ReportIndicator[] = [];
  for (const indicator of chosen) {
    const read = await readReportIndicator(deps, place, indicator);
    indicators.push(...(read ? [read] : []));
  }
  return accept({ report: await aroundIndicators(deps, place, jointVerdicts(indicators, period.key)) });
}

async function aroundIndicators(
  deps: Deps,
  { code, period, tree }: ReportPlace,
  indicators: readonly ReportIndicator[],
): Promise<MonthlyReport> {
  const waves = await listWaves(deps.db);
  const surveys = new Set<string>();
  for (const { trend } of indicators) {
    for (const survey of await surveysOfIndicator(deps.db, trend.indicator.key)) {
      surveys.add(survey);
    }
  }
  const { releaseGraceDays: graceDays } = deps.settings;
  const chain = await readChain(deps, { code, period: period.kind, at: period.key });
  const statement = tree.statementOf(code);
  const shown = indicators.flatMap(({ trend }) =>
    trend.series.filter(({ points }) => points.at(-1)?.status === "shown"),
  );
  return {
    unit: { code, name: tree.nameOf(code), kind: statement?.kind ?? "" },
    ancestors: tree
      .ancestorsOf(code)
      .slice(1)
      .toReversed()
      .map((above) => ({ code: above, name: tree.nameOf(above) })),
    period,
    ...(period.kind === "wave" ? { waves: await waveNames(deps) } : {}),
    released: await releasedDays(deps.db, { units: tree.subtreeOf(code), kind: period.kind, period: period.key }),
    indicators,
    chain: chain.ok && chain.value.chain ? { correction: chain.value.correction, shown: chain.value.chain } : null,
    reasons: await readReportReasons(deps, { unit: code, period }, surveys),
    known: {
      isImported: shown.some(({ proof }) => proof === "figures" || proof === "imported"),
      isLive: await hasLiveFigures(deps.db, { unit: code, surveys: [...surveys], period }),
      isEntered: shown.some(({ proof }) => proof === "entered"),
    },
    undertakings: await namedUndertakings(deps, { code, period, tree }),
    marked: await readPlacedUndertakings(deps, code, period.kind),
    calendar: releaseCalendar(period, { count: CALENDAR_COUNT, graceDays, waves: distinctWaves(waves) }),
    graceDays,
  };
}

async function namedUndertakings(
  deps: Deps,
  { code, period, tree }: ReportPlace,
): Promise<MonthlyReport["undertakings"]> {
  const all = await undertakingsOfUnits(deps.db, tree.subtreeOf(code));
  return undertakingsOf(
    all.map((each) => ({ ...each, name: tree.nameOf(each.unit) })),
    period,
  );
}
