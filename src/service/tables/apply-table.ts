import { accept, type Result, refuse } from "../../core/result.ts";
import type { TableMapping } from "../../core/tables/table-mapping.ts";
import type { FigureValue, QuotedValue } from "../../core/tables/table-values.ts";
import { type ImportedFigure, insertFigures } from "../../store/figure-versions.ts";
import { insertQuotations, type Quotation } from "../../store/quotations.ts";
import { keepMapping } from "../../store/table-mappings.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { importObject } from "../imports/import-outcome.ts";
import { releaseImport } from "../imports/release-import.ts";
import { ROWS_PER_CHUNK, writeImport } from "../imports/write-import.ts";
import { periodCell } from "./compare-values.ts";
import { previewTable } from "./preview-table.ts";
import type { ComparedValue, ReadPreview } from "./table-preview.ts";

export type ApplyTableInput = {
  bytes: Uint8Array;
  /** The units it may speak of; null: all. */
  units: ReadonlySet<string> | null;
  /** Where a mapping is kept. */
  area: string;
  mapping: TableMapping;
  /** Why numbers that are there already are replaced. */
  why: string | null;
  /** The name to keep the mapping under, or null. */
  keepAs: string | null;
  /** What the file is called, for the audit trail; may be empty. */
  fileName: string;
};

export type AppliedTable = { stored: number; same: number; corrected: number; read: ReadPreview };

/**
 * Stores a table as it was previewed: all of it, or nothing when one cell is at fault (`rejected_cells`). Other numbers
 * than are stored need `why`; the version they correct stays. Counts are released as those of any import are.
 */
export function applyTable(deps: Deps, doing: Doing, input: ApplyTableInput): Promise<Result<AppliedTable>> {
  return deps.runImport(() => applyFile(deps, doing, input));
}

async function applyFile(deps: Deps, doing: Doing, input: ApplyTableInput): Promise<Result<AppliedTable>> {
  const preview = await previewTable(deps, { ...input, areas: [], choice: input.mapping });
  if (!preview.ok) {
    return preview;
  }
  const { read, layout, sheet } = preview.value;
  if (read === null) {
    return refuse({ reason: "rejected_cells", cells: [{ sheet, cell: "", reason: "nothing_declared" }] });
  }
  const changed = read.compared.filter(({ state }) => state === "changed");
  const unexplained = input.why === null ? changed : [];
  const faults = [
    ...read.faults,
    ...unexplained.map(({ value }) => ({ sheet, cell: value.cell, reason: existsReason(value.kind) })),
  ];
  if (faults.length > 0) {
    return refuse({ reason: "rejected_cells", cells: faults });
  }
  const kept =
    input.keepAs === null
      ? []
      : [{ name: input.keepAs, signature: layout.signature, mapping: input.mapping, area: input.area }];
  const mappings = kept.map((mapping) => keepMapping(mapping, deps.today(), doing.actor));
  const wanted = read.compared.filter(({ state }) => state !== "same");
  const reason = changed.length > 0 ? input.why : null;
  const object = importObject(wanted.length, { file: input.fileName, reason });
  if (wanted.length > 0) {
    await writeValues(deps, doing, { ...input, object }, wanted);
    await deps.db.batch(mappings);
  } else {
    await deps.db.batch([...mappings, actStatement(deps, doing, object)]);
  }
  const same = read.compared.length - wanted.length;
  return accept({ stored: wanted.length, same, corrected: changed.length, read });
}

function existsReason(kind: "figure" | "quoted"): "figure_exists" | "quotation_exists" {
  return kind === "figure" ? "figure_exists" : "quotation_exists";
}

async function writeValues(
  deps: Deps,
  doing: Doing,
  { mapping, why, object }: ApplyTableInput & { object: string },
  wanted: readonly ComparedValue[],
): Promise<void> {
  const { source } = mapping;
  const stampOf = (state: ComparedValue["state"]) => ({
    ...{ reason: state === "changed" ? why : null, recordedOn: deps.today(), actor: doing.actor },
  });
  // Both kinds stand under one import, so that they count at once.
  const importId = await writeImport(deps, { kind: "figures", survey: null, by: doing, object }, async function* (id) {
    for (const state of ["new", "changed"] as const) {
      const values = wanted.filter((one) => one.state === state).map(({ value }) => value);
      for (let start = 0; start < values.length; start += ROWS_PER_CHUNK) {
        const some = values.slice(start, start + ROWS_PER_CHUNK);
        const stamp = { ...stampOf(state), importId: id };
        const figures = some.flatMap((value) => (value.kind === "figure" ? [importedFigure(value, source)] : []));
        const quotations = some.flatMap((value) => (value.kind === "quoted" ? [quotation(value, source)] : []));
        yield [insertFigures(figures, stamp), insertQuotations(quotations, stamp)];
      }
    }
  });
  await releaseImport(deps, { importId, kind: "figures", actor: doing.actor });
}

function importedFigure(value: FigureValue, source: string): ImportedFigure {
  const { favourable, valid, recovered } = value;
  return { ...periodCell(value), favourable, valid, source, recovered };
}

function quotation(value: QuotedValue, source: string): Quotation {
  return { ...periodCell(value), printed: value.printed, source, sourceUrl: null };
}
