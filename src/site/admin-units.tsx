import { UnitsPage, type UnitsPageProps } from "../../web/pages/tables/units-page.tsx";
import type { UnitsPlanView } from "../../web/pages/tables/units-plan.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { textIn } from "../core/local-text.ts";
import { invalid, type Refusal } from "../core/refusal.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import type { PlannedUnit } from "../core/units/plan-units.ts";
import { type ImportUnitsInput, importUnits, previewUnits } from "../service/units/import-units.ts";
import { listTree } from "../service/units/list-tree.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { plannedUnitsReplyOf, unitTableFields } from "../wire/unit-tables.ts";
import { validate } from "../wire/validate.ts";
import { type AdminForm, readAdminForm } from "./admin-form.ts";
import { adminContext, adminReply, faultLines, signInReply } from "./admin-page.tsx";
import { requireOfficialPage } from "./official-page.ts";
import { addUnitActPages } from "./unit-acts.tsx";

const PATH = "/admin/units";

/** The tree of units, and the pages that change it. */
export function addAdminUnitPages(app: Api): void {
  app.get(PATH, (c) => {
    const isDone = c.req.query("done") !== undefined;
    return requireOfficialPage(c) ? unitsReply(c, { isDone }) : signInReply(c, PATH);
  });
  app.post(PATH, answerUnits);
  addUnitActPages(app);
}

type Props = Partial<Pick<UnitsPageProps, "faults" | "plan" | "isDone" | "names">>;

async function unitsReply(c: AppContext, props: Props, status = 200): Promise<Response> {
  const { standing, ended } = await listTree(c.var.deps);
  const nothing = { faults: [], plan: null, isDone: false, names: "" };
  const context = adminContext(c, PATH);
  return adminReply(c, <UnitsPage {...nothing} {...props} context={context} units={standing} ended={ended} />, status);
}

async function answerUnits(c: AppContext): Promise<Response> {
  const official = requireOfficialPage(c);
  if (!official) {
    return signInReply(c, PATH);
  }
  const form = await readAdminForm(c);
  if (!form.ok) {
    return refusedReply(c, form.refusal, "");
  }
  const { deps, locale } = c.var;
  const input = inputOfForm(form.value);
  const isStored = form.value.text("step") === "store";
  const result = input.ok
    ? await (isStored ? importUnits(deps, official.actor, input.value) : previewUnits(deps, input.value))
    : input;
  if (!result.ok) {
    return refusedReply(c, result.refusal, form.value.text("names"));
  }
  return isStored
    ? c.redirect(`${adminContext(c, PATH).base}${PATH}?lang=${locale}&done=1`, 303)
    : unitsReply(c, { plan: await planView(c, form.value, result.value) });
}

function refusedReply(c: AppContext, refusal: Refusal, names: string): Promise<Response> {
  return unitsReply(c, { faults: faultLines(refusal, c.var.locale), names }, PROBLEMS[refusal.reason].status);
}

function inputOfForm({ text, file }: AdminForm): Result<ImportUnitsInput> {
  const said = { names: text("names"), parent: text("parent") };
  const fields = validate(
    unitTableFields,
    Object.fromEntries(Object.entries(said).filter(([, value]) => value !== "")),
  );
  if (!fields.ok) {
    return fields;
  }
  const { names, parent = null } = fields.value;
  const source = file ? { bytes: file.bytes } : names === undefined ? null : { names };
  return source
    ? accept({ source, parent, kind: null, since: null })
    : refuse(invalid([{ pointer: "/names", reason: "required" }]));
}

async function planView(
  c: AppContext,
  { text, file }: AdminForm,
  units: readonly PlannedUnit[],
): Promise<UnitsPlanView> {
  const planned = new Map(units.map(({ unit }) => [unit.code, unit.name]));
  const { standing } = await listTree(c.var.deps);
  const known = new Map(standing.map(({ code, name }) => [code, name]));
  return {
    units: plannedUnitsReplyOf(units).units,
    carried: file ? { carried: file.carried, fileName: file.name } : { names: text("names"), parent: text("parent") },
    nameOf: (code) => textIn(planned.get(code) ?? known.get(code) ?? code, c.var.locale),
  };
}
