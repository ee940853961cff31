import { invalid } from "../../core/refusal.ts";
import { importColumnsOf } from "../../core/responses/csv-answers.ts";
import type { NewResponse } from "../../core/responses/new-response.ts";
import { prepareResponse } from "../../core/responses/prepare-response.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Statement } from "../../store/database.ts";
import { insertResponseStatements } from "../../store/responses.ts";
import { findRevision, newestRevision, surveyExists } from "../../store/surveys.ts";
import { tallyStatements } from "../../store/tallies.ts";
import { recordAct } from "../accounts/record-act.ts";
import type { Deps } from "../deps.ts";
import type { ImportInput, ImportOutcome } from "./import-outcome.ts";
import { type JudgedFile, judgeResponses, type ResponseFile, readResponseRows } from "./judge-responses.ts";
import type { TableColumns } from "./read-table.ts";
import { RejectedRows } from "./rejected-rows.ts";
import { releaseImport } from "./release-import.ts";
import { keyOf } from "./response-keys.ts";
import { RESPONSE_COLUMNS, type ResponseRow, type RowContext } from "./response-row.ts";
import { sweepImport } from "./sweep-imports.ts";
import { TallyFold } from "./tally-fold.ts";
import { UnitLookup } from "./unit-lookup.ts";
import { ROWS_PER_CHUNK, writeImport } from "./write-import.ts";

/**
 * Imports answers from a CSV file under the survey's newest revision: all rows, or none when one is at fault
 * (`rejected_rows`). Rows that are stored already are counted and left alone. What lies in closed periods without
 * any earlier answers is released at the end.
 */
export async function importResponses(deps: Deps, survey: string, input: ImportInput): Promise<Result<ImportOutcome>> {
  return deps.runImport(() => importFile(deps, survey, input));
}

/** Why no answers can be imported into a survey: it is unknown, or not published yet. */
export async function checkImportable(deps: Deps, survey: string): Promise<Result<{ revision: number }>> {
  if (!(await surveyExists(deps.db, survey))) {
    return refuse({ reason: "not_found" });
  }
  const revision = await newestRevision(deps.db, survey);
  return revision === null ? refuse(invalid([{ pointer: "/survey", reason: "unpublished" }])) : accept({ revision });
}

async function importFile(deps: Deps, survey: string, input: ImportInput): Promise<Result<ImportOutcome>> {
  const file = await openFile(deps, survey, input);
  if (!file.ok) {
    return file;
  }
  const rejected = new RejectedRows();
  const judged = await judgeResponses(deps, file.value, rejected);
  if (!rejected.isEmpty) {
    return refuse(rejected.refusal());
  }
  if (!input.isDryRun && judged.accepted > 0) {
    for (const importId of judged.unfinishedImports) {
      await sweepImport(deps, { importId, survey });
    }
    const start = { kind: "responses", survey, by: input.by, object: survey } as const;
    const importId = await writeImport(deps, start, (id) => batchesOf(deps, file.value, judged, id));
    await releaseImport(deps, { importId, kind: "responses", actor: input.by.actor });
  } else if (!input.isDryRun) {
    await recordAct(deps, input.by, survey);
  }
  return accept({ accepted: judged.accepted, alreadyThere: judged.linesThere.size });
}

async function openFile(
  deps: Deps,
  survey: string,
  { bytes, units = null }: ImportInput,
): Promise<Result<ResponseFile>> {
  const importable = await checkImportable(deps, survey);
  if (!importable.ok) {
    return importable;
  }
  const { revision } = importable.value;
  const definition = await findRevision(deps.db, survey, revision);
  if (definition === null) {
    throw new Error(`revision ${revision} of ${survey} is published but not stored`);
  }
  const columns: TableColumns = {
    required: RESPONSE_COLUMNS.required,
    optional: [...RESPONSE_COLUMNS.optional, ...importColumnsOf(definition)],
    reasonOfUnknown: () => "unknown_column",
  };
  const context = { survey, revision, definition, today: deps.today(), units: new UnitLookup(deps.db, units) };
  return accept({ bytes, hash: deps.sha256(bytes), columns, context });
}

async function* batchesOf(
  deps: Deps,
  file: ResponseFile,
  judged: JudgedFile,
  importId: number,
): AsyncGenerator<readonly Statement[]> {
  const fold = new TallyFold();
  const rejected = new RejectedRows();
  for await (const rows of readResponseRows(file, rejected)) {
    const responses = rows
      .filter((row) => !judged.linesThere.has(row.line))
      .map((row) => newResponse(deps, file.context, file.hash, row));
    for (const response of responses) {
      fold.add(response);
    }
    yield insertResponseStatements(responses, importId);
    if (fold.isFull) {
      yield* tallyBatches(fold, importId);
    }
  }
  if (!rejected.isEmpty) {
    throw new Error("a file that was accepted is rejected when it is read again");
  }
  yield* tallyBatches(fold, importId);
}

function* tallyBatches(fold: TallyFold, importId: number): Generator<readonly Statement[]> {
  for (const rows of fold.drain(ROWS_PER_CHUNK)) {
    yield tallyStatements(rows, importId);
  }
}

function newResponse(
  { sha256, randomBytes }: Deps,
  { definition }: RowContext,
  fileHash: Uint8Array,
  row: ResponseRow,
): NewResponse {
  return prepareResponse({
    ...{ definition, dimensions: row.dimensions, accepted: row.accepted, sha256 },
    key: keyOf(sha256, fileHash, row),
    salts: Array.from({ length: row.accepted.texts.length + 1 }, () => randomBytes(32)),
    ...{ isTrial: false, codeHash: null, livePeriod: null },
  });
}
