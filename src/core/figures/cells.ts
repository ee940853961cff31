import { PROOF_CLASSES, type ProofClass } from "../responses/answer.ts";
import type { UnitTree } from "../units/unit-tree.ts";
import { type Cell, cellKey } from "./cell.ts";
import { type CellMapping, type MappedQuestion, mappingKey } from "./cell-mapping.ts";
import { addRow, cellOfSheet, newSheet, type Sheet } from "./cell-sheet.ts";
import type { TallyRow } from "./counts.ts";
import { isCounted, isOfEditions, newestEditions } from "./editions.ts";
import { flagFilter } from "./flag-filter.ts";
import { isUnitSet, unitsOfSet } from "./unit-set.ts";

/** One month's tally, and the tree of that month, under which it stays. */
export type MonthTally = { tree: Pick<UnitTree, "has" | "ancestorsOf">; rows: readonly TallyRow[] };

/** By what all units share, then by unit: keys are made once a row, not once a cell. */
type Sheets = Map<string, Map<string, Sheet>>;

type Reach = { units: readonly string[]; ownUnits: readonly string[] };

/**
 * All cells that hold an answer of these months, by `cellKey`. Only answers of origin "given" count, each in its unit
 * and all above it in the tree of its month (a unit outside the tree: in itself alone), under every filter it passes:
 * officials' surveys only under `survey:ID`, later rounds only under `round:N`. A question's own counts stand only
 * under `survey:ID`. Only what was given under the newest editions counts, in every cell alike.
 */
export function cellsOf(months: readonly MonthTally[], mapping: CellMapping): Map<string, Cell> {
  const sheets: Sheets = new Map();
  const editions = newestEditions(
    months.flatMap(({ rows }) => rows),
    mapping,
  );
  for (const { tree, rows } of months) {
    const reachOf = reachIn(tree);
    for (const row of rows) {
      const mapped = isCounted(row) ? mappedQuestion(mapping, row) : null;
      if (mapped && isOfEditions(mapped, row.survey, editions)) {
        enterRow(sheets, row, mapped, reachOf(row, mapped));
      }
    }
  }
  const all = [...sheets.values()].flatMap((byUnit) => [...byUnit.values()]);
  return new Map(all.map((sheet) => [cellKey(sheet.address), cellOfSheet(sheet)]));
}

function enterRow(sheets: Sheets, row: TallyRow, mapped: MappedQuestion, { units, ownUnits }: Reach): void {
  const proof = proofOf(row);
  for (const measure of mapped.measures) {
    for (const filter of filtersOf(row, mapped.isPublic, measure.of)) {
      const byUnit = sheetsUnder(sheets, `${proof}\n${filter}\n${measure.measure}`);
      for (const unit of filter === "own" ? ownUnits : units) {
        const sheet = byUnit.get(unit) ?? newSheet({ unit, filter, proof, measure: measure.measure }, measure);
        byUnit.set(unit, sheet);
        addRow(sheet, row, mapped.form, measure);
      }
    }
  }
}

function sheetsUnder(sheets: Sheets, key: string): Map<string, Sheet> {
  const known = sheets.get(key) ?? new Map<string, Sheet>();
  sheets.set(key, known);
  return known;
}

function filtersOf(row: TallyRow, isPublic: boolean, measureOf: "indicator" | "question"): string[] {
  const bySurvey = `survey:${row.survey}`;
  if (row.round > 1) {
    return isPublic && measureOf === "indicator" ? [`round:${row.round}`] : [];
  }
  if (!isPublic || measureOf === "question") {
    return [bySurvey];
  }
  const all = ["", "own", bySurvey, `channel:${row.channel}`, flagFilter(row.flag)];
  return row.respondentClass === "" ? all : [...all, `class:${row.respondentClass}`];
}

/** The units a row counts in: those above its unit, or, for a set of rated units, those above any of the set, once. */
function reachIn(tree: MonthTally["tree"]): (row: TallyRow, mapped: MappedQuestion) => Reach {
  const known = new Map<string, Reach>();
  const upFrom = (unit: string) => (tree.has(unit) ? tree.ancestorsOf(unit) : [unit]);
  return ({ unit, value }, { form }) => {
    const isSet = isUnitSet(form, value);
    const key = isSet ? value : unit;
    let reach = known.get(key);
    if (!reach) {
      const ownUnits = isSet ? unitsOfSet(value) : [unit];
      reach = { units: [...new Set(ownUnits.flatMap(upFrom))], ownUnits };
      known.set(key, reach);
    }
    return reach;
  };
}

function mappedQuestion(mapping: CellMapping, { survey, revision, question }: TallyRow): MappedQuestion {
  const mapped = mapping.get(mappingKey(survey, revision, question));
  if (!mapped) {
    throw new Error(`tally of a question that ${survey} revision ${revision} does not have: ${question}`);
  }
  return mapped;
}

function proofOf(row: TallyRow): ProofClass {
  const proof = PROOF_CLASSES.find((known) => known === row.proof);
  if (!proof) {
    throw new Error(`tally of an unknown proof class: ${row.proof}`);
  }
  return proof;
}
