import { ImportPage, type ImportPageProps } from "../../web/pages/tables/import-page.tsx";
import type { LayoutView } from "../../web/pages/tables/layout-fields.tsx";
import { TABLES_STYLE } from "../../web/styles/tables.ts";
import type { Api, AppContext } from "../api/context.ts";
import { areaOf } from "../core/accounts/area.ts";
import { unitsWith } from "../core/accounts/rights.ts";
import { textIn } from "../core/local-text.ts";
import { canonicalJson } from "../core/records/canonical-json.ts";
import type { Refusal } from "../core/refusal.ts";
import type { TableMapping } from "../core/tables/table-mapping.ts";
import { judgeUnitRight, presentTree } from "../service/accounts/judge-right.ts";
import { putIndicator } from "../service/surveys/put-indicator.ts";
import { applyTable } from "../service/tables/apply-table.ts";
import { describeReading } from "../service/tables/describe-reading.ts";
import { listChoices } from "../service/tables/list-choices.ts";
import { previewTable } from "../service/tables/preview-table.ts";
import type { TablePreview } from "../service/tables/table-preview.ts";
import { key } from "../wire/key.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { type AdminForm, readAdminForm } from "./admin-form.ts";
import { frameContext } from "./admin-frame.ts";
import { faultLines } from "./fault-lines.ts";
import { having } from "./having-right.ts";
import { htmlReply } from "./html-reply.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";
import { choiceOfForm, columnsOfForm, mappingOfForm, suggestedColumns, unitsOfForm } from "./table-form.ts";

const PATH = "/admin/import";

/** The page that brings in past tables. */
export function addTablePages(app: Api): void {
  app.get(PATH, signedIn(having("importFigures", (c, who) => importReply(c, who, {}))));
  app.post(PATH, signedIn(having("importFigures", answerImport)));
}

type Props = Partial<Omit<ImportPageProps, "context">>;

function importReply(c: AppContext, who: SignedIn, props: Props, status = 200): Response {
  const nothing = {
    faults: [],
    file: null,
    layout: null,
    keptName: null,
    hasChangedSince: false,
    reading: null,
    done: null,
  };
  return htmlReply(c, <ImportPage {...nothing} {...props} context={frameContext(c, who)} />, TABLES_STYLE, status);
}

async function answerImport(c: AppContext, who: SignedIn): Promise<Response> {
  const form = await readAdminForm(c);
  if (!form.ok) {
    return refusedReply(c, who, form.refusal);
  }
  const { file } = form.value;
  if (file === null) {
    return refusedReply(c, who, { reason: "invalid", errors: [{ pointer: "/file", reason: "required" }] });
  }
  const step = form.value.text("step");
  const mapping = mappingOfForm(form.value);
  if (step === "indicator") {
    const added = await addIndicator(c, who, form.value);
    return lookReply(c, who, form.value, file, { mapping: null, refusal: added });
  }
  if (step === "store" && mapping !== null) {
    return form.value.text("seen") === canonicalJson(mapping)
      ? storeReply(c, who, form.value, file, mapping)
      : lookReply(c, who, form.value, file, { mapping, hasChangedSince: true });
  }
  return lookReply(c, who, form.value, file, { mapping });
}

function refusedReply(c: AppContext, who: SignedIn, refusal: Refusal): Response {
  return importReply(c, who, { faults: faultLines(refusal, c.var.locale) }, PROBLEMS[refusal.reason].status);
}

type File = NonNullable<AdminForm["file"]>;
type Look = { mapping: TableMapping | null; refusal?: Refusal | null; hasChangedSince?: boolean };

/** The units a file may speak of, null: all, and the same as an area. */
async function importableArea(c: AppContext, { grants }: SignedIn) {
  const tree = await presentTree(c.var.deps);
  return { units: unitsWith(grants, "importFigures", tree), area: areaOf(grants, "importFigures", tree) };
}

/** How the file is laid out and, as soon as that is said, what it would bring. */
async function lookReply(c: AppContext, who: SignedIn, form: AdminForm, file: File, look: Look): Promise<Response> {
  const { deps, locale } = c.var;
  const { units, area } = await importableArea(c, who);
  const own = { bytes: file.bytes, units, areas: area.seen };
  const isFirst = columnsOfForm(form).length === 0;
  let preview = await previewTable(deps, { ...own, choice: choiceOfForm(form), mapping: look.mapping });
  const kept = isFirst && preview.ok ? preview.value.kept[0] : undefined;
  if (kept) {
    preview = await previewTable(deps, { ...own, choice: kept.mapping, mapping: kept.mapping });
  }
  // A mapping that does not fit the file still leaves its layout to be shown.
  const laidOut = preview.ok
    ? preview
    : await previewTable(deps, { ...own, choice: choiceOfForm(form), mapping: null });
  if (!laidOut.ok) {
    return refusedReply(c, who, laidOut.refusal);
  }
  const { indicators, units: names } = await listChoices(deps);
  const said = kept?.mapping ?? look.mapping ?? saidSoFar(form);
  const columns = laidOut.value.layout.headings.map(
    (heading) =>
      said.columns.find((column) => column.heading === heading) ??
      suggestedColumns({ ...laidOut.value.layout, headings: [heading] }, indicators, locale)[0],
  );
  const { read } = laidOut.value;
  const layout = layoutView(laidOut.value, { ...said, columns: columns.flatMap((column) => column ?? []) }, indicators);
  const refusals = [
    ...(look.refusal ? [look.refusal] : []),
    ...(preview.ok ? [] : [preview.refusal]),
    ...(read && read.faults.length > 0 ? [{ reason: "rejected_cells" as const, cells: read.faults }] : []),
  ];
  return importReply(c, who, {
    file,
    layout,
    keptName: kept?.name ?? null,
    hasChangedSince: look.hasChangedSince ?? false,
    faults: refusals.flatMap((refusal) => faultLines(refusal, locale)),
    reading: read && {
      content: describeReading(read),
      mapping: canonicalJson(mappingOfView(layout)),
      nameOf: (code) => textIn(names.get(code) ?? code, locale),
    },
  });
}

/** The mapping that the page's form would send, if nothing on it is changed. */
function mappingOfView({ sheets, sheet, headerRows, unitColumn, periodColumn, columns, units, source }: LayoutView) {
  return {
    ...{ sheet: sheets.length > 1 ? sheet : null, headerRows, unitColumn, periodColumn, units, source },
    columns,
  } satisfies TableMapping;
}

function saidSoFar(form: AdminForm): Pick<TableMapping, "columns" | "units" | "source"> {
  return { columns: columnsOfForm(form), units: unitsOfForm(form), source: form.text("source") };
}

function layoutView(
  { sheets, sheet, layout }: TablePreview,
  said: Pick<TableMapping, "columns" | "units" | "source">,
  indicators: LayoutView["indicators"],
): LayoutView {
  const headingOf = (column: number) => layout.names.find((name) => name.column === column)?.heading ?? "";
  return {
    ...{ sheets, sheet, kind: layout.kind, indicators, columns: said.columns, units: said.units, source: said.source },
    headerRows: [layout.headerRows[0] + 1, layout.headerRows[1] + 1],
    columnCount: layout.columns.length,
    names: layout.names.map(({ heading }) => heading),
    unitColumn: headingOf(layout.unitColumn),
    periodColumn: layout.periodColumn === null ? null : headingOf(layout.periodColumn),
  };
}

async function storeReply(c: AppContext, who: SignedIn, form: AdminForm, file: File, mapping: TableMapping) {
  const doing = { ...who.official, act: "POST /api/v1/tables/apply" };
  const { units, area } = await importableArea(c, who);
  const [why, keepAs] = [form.text("why").slice(0, 500) || null, form.text("keepAs").slice(0, 100) || null];
  const result = await applyTable(c.var.deps, doing, {
    ...{ bytes: file.bytes, units, area: area.own, mapping, why, keepAs, fileName: file.name },
  });
  if (result.ok) {
    return importReply(c, who, { done: result.value });
  }
  return lookReply(c, who, form, file, { mapping, refusal: result.refusal });
}

/** Null when it was added. */
async function addIndicator(c: AppContext, { official }: SignedIn, form: AdminForm): Promise<Refusal | null> {
  const [name, formula] = [form.text("indicatorName"), form.text("indicatorFormula")];
  const parsed = key.safeParse(form.text("indicatorKey"));
  if (!parsed.success || name === "" || formula === "") {
    const reason = parsed.success ? "required" : "bad_id";
    return { reason: "invalid", errors: [{ pointer: "/indicator", reason }] };
  }
  const doing = { ...official, act: "PUT /api/v1/indicators/{key}" };
  const judged = await judgeUnitRight(c.var.deps, official, "stateIndicators", null);
  const result = judged.ok ? await putIndicator(c.var.deps, doing, { key: parsed.data, name, formula }) : judged;
  return result.ok ? null : result.refusal;
}
