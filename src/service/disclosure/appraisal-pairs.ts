import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import { tellablePairs } from "../../core/disclosure/tellable-pairs.ts";
import type { Period } from "../../core/figures/period.ts";
import { type PairSeries, sheetPairs } from "../../core/figures/sheet-pairs.ts";
import { versionAt } from "../../core/figures/version-at.ts";
import { isOverUnits } from "../../core/surveys/indicator-question.ts";
import { newAppraisalPairs } from "../../store/appraisal-pairs.ts";
import { type AppraisalRule, appraisalVersions, appraisedSurveys } from "../../store/appraisals.ts";
import type { Statement } from "../../store/database.ts";
import { surveysOfIndicator } from "../../store/indicators.ts";
import { type SheetRow, sheetRows } from "../../store/sheet-rows.ts";
import { findRevision } from "../../store/surveys.ts";
import { findWave } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import type { ReleaseContext } from "./release-context.ts";

/** The level each rater gave, by unit. */
type RatedSheet = ReadonlyMap<string, string>;

type Released = { period: Period; cells: readonly ReleasedCell[] };

/**
 * What must be written with the release of a closed month or wave so that the units of each survey's appraisal sheet are
 * compared within raters, from its answers and the cells let out now. Nothing where no pair may be told, where the rule
 * is not one for the whole period, or where other surveys count in its indicator.
 */
export async function appraisalPairs(deps: Deps, context: ReleaseContext, released: Released): Promise<Statement[]> {
  const { kind, key } = released.period;
  const statements: Statement[] = [];
  for (const survey of await appraisedSurveys(deps.db)) {
    const rule = await ruleAt(deps, survey, released.period);
    const pairs = rule ? await pairsOf(deps, context, { survey, rule, ...released }) : [];
    if (pairs.length > 0) {
      statements.push(newAppraisalPairs({ survey, kind, period: key }, pairs, deps.today()));
    }
  }
  return statements;
}

async function ruleAt(deps: Deps, survey: string, period: Period): Promise<AppraisalRule | null> {
  if (period.kind === "wave" && !(await findWave(deps.db, survey, period.key))) {
    return null;
  }
  const version = versionAt(await appraisalVersions(deps.db, survey), period);
  if (!version.ok) {
    return null;
  }
  const { rule } = version.value;
  return (await surveysOfIndicator(deps.db, rule.indicator)).size === 1 ? rule : null;
}

async function pairsOf(
  deps: Deps,
  { answerCountMin }: ReleaseContext,
  { survey, rule, period, cells }: Released & { survey: string; rule: AppraisalRule },
): Promise<PairSeries[]> {
  const measure = `indicator:${rule.indicator}`;
  const classes = Object.entries(rule.classes).filter(([, weight]) => weight > 0);
  const filters = classes.map(([name]) => `class:${name}`);
  const shown = cells.filter(
    (cell) => cell.measure === measure && cell.status === "shown" && filters.includes(cell.filter),
  );
  if (shown.length === 0) {
    return [];
  }
  const { from, to, kind } = period;
  const asked = { survey, question: rule.question, classes: classes.map(([name]) => name) };
  const rows = await sheetRows(deps.db, { ...asked, from, to, isWave: kind === "wave" });
  const unitsOf = await sheetsByRevision(deps, survey, rule.question, rows);
  const proofs = [...new Set(rows.map(({ proof }) => proof))];
  return proofs.sort().flatMap((proof): PairSeries[] => {
    const own = rows.filter((row) => row.proof === proof);
    const rated = classes.map(([name, weight]) => {
      const ofClass = own.filter(({ respondentClass }) => respondentClass === name);
      const sheets = ofClass.map((row) => levelsByUnit(row, unitsOf));
      const ofCells = shown.filter((cell) => cell.proof === proof && cell.filter === `class:${name}`);
      return { weight, raters: sheets.map((sheet) => pointsOf(sheet, rule)), shown: sameAsRows(ofCells, sheets) };
    });
    const pairs = sheetPairs(rated, tellablePairs(rated, answerCountMin));
    const units = new Set(own.flatMap(({ revision }) => [...(unitsOf.get(revision)?.values() ?? [])])).size;
    return pairs.length > 0 ? [{ proof, units, pairs }] : [];
  });
}

/** The unit of each row of the sheet, by revision; none where the question is no sheet. */
async function sheetsByRevision(
  deps: Deps,
  survey: string,
  question: string,
  rows: readonly SheetRow[],
): Promise<ReadonlyMap<number, ReadonlyMap<string, string>>> {
  const sheets = new Map<number, ReadonlyMap<string, string>>();
  for (const revision of new Set(rows.map((row) => row.revision))) {
    const definition = await findRevision(deps.db, survey, revision);
    const found = definition?.questions.find(({ id }) => id === question);
    const lines = found?.type === "matrix" && isOverUnits(found) ? found.rows : [];
    sheets.set(revision, new Map(lines.flatMap(({ value, unit }) => (unit === undefined ? [] : [[value, unit]]))));
  }
  return sheets;
}

function levelsByUnit(
  { revision, levels }: SheetRow,
  unitsOf: ReadonlyMap<number, ReadonlyMap<string, string>>,
): RatedSheet {
  const units = unitsOf.get(revision);
  return new Map(
    Object.entries(levels).flatMap(([row, level]) => {
      const unit = units?.get(row);
      return unit === undefined ? [] : [[unit, String(level)] as const];
    }),
  );
}

function pointsOf(sheet: RatedSheet, { points }: AppraisalRule): ReadonlyMap<string, number> {
  return new Map(
    [...sheet].flatMap(([unit, level]) => {
      const worth = Object.hasOwn(points, level) ? points[level] : undefined;
      return worth === undefined ? [] : [[unit, worth] as const];
    }),
  );
}

/** Units whose cell holds these very answers, level for level: not those of other months, nor of units below it. */
function sameAsRows(cells: readonly ReleasedCell[], sheets: readonly RatedSheet[]): ReadonlySet<string> {
  const same = cells.filter(({ unit, counts }) => {
    const levels = counts && "levels" in counts ? counts.levels : {};
    const given = new Map<string, number>();
    for (const level of sheets.flatMap((sheet) => sheet.get(unit) ?? [])) {
      given.set(level, (given.get(level) ?? 0) + 1);
    }
    return [...new Set([...Object.keys(levels), ...given.keys()])].every(
      (level) => (levels[level] ?? 0) === (given.get(level) ?? 0),
    );
  });
  return new Set(same.map(({ unit }) => unit));
}
