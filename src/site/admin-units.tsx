import { UnitsPage, type UnitsPageProps } from "../../web/pages/tables/units-page.tsx";
import type { UnitsPlanView } from "../../web/pages/tables/units-plan.tsx";
import { TABLES_STYLE } from "../../web/styles/tables.ts";
import type { Api, AppContext } from "../api/context.ts";
import { mayAnywhere } from "../core/accounts/rights.ts";
import { type Locale, textIn } from "../core/local-text.ts";
import { invalid, type Refusal } from "../core/refusal.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import type { PlannedUnit } from "../core/units/plan-units.ts";
import { type ImportUnitsInput, importUnits, previewUnits } from "../service/units/import-units.ts";
import { judgePlannedUnits } from "../service/units/judge-units.ts";
import { listTree } from "../service/units/list-tree.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { plannedUnitsReplyOf, unitTableFields } from "../wire/unit-tables.ts";
import { validate } from "../wire/validate.ts";
import { goTo } from "./account-replies.tsx";
import { type AdminForm, readAdminForm } from "./admin-form.ts";
import { frameContext } from "./admin-frame.ts";
import { faultLines } from "./fault-lines.ts";
import { having } from "./having-right.ts";
import { htmlReply } from "./html-reply.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";
import { addUndertakingPages } from "./undertakings.tsx";
import { addUnitActPages } from "./unit-acts.tsx";

const PATH = "/admin/units";

/** The tree of units, and the pages that change it. */
export function addAdminUnitPages(app: Api): void {
  app.get(
    PATH,
    signedIn((c, who) => unitsReply(c, who, { isDone: c.req.query("done") !== undefined })),
  );
  app.post(PATH, signedIn(having("manageUnits", answerUnits)));
  addUndertakingPages(app);
  addUnitActPages(app);
}

type Props = Partial<Pick<UnitsPageProps, "faults" | "plan" | "isDone" | "names">>;

async function unitsReply(c: AppContext, who: SignedIn, props: Props, status = 200): Promise<Response> {
  const { standing, ended } = await listTree(c.var.deps);
  const nothing = { faults: [], plan: null, isDone: false, names: "" };
  const context = frameContext(c, who);
  const mayManage = mayAnywhere(who.grants, "manageUnits");
  const html = <UnitsPage {...nothing} {...props} {...{ context, mayManage, ended }} units={standing} />;
  return htmlReply(c, html, TABLES_STYLE, status);
}

async function answerUnits(c: AppContext, who: SignedIn): Promise<Response> {
  const form = await readAdminForm(c);
  if (!form.ok) {
    return refusedReply(c, who, form.refusal, "");
  }
  const { deps, locale } = c.var;
  const input = inputOfForm(form.value, locale);
  const isStored = form.value.text("step") === "store";
  const planned = input.ok ? await previewUnits(deps, input.value) : input;
  const judged = planned.ok ? await judgePlannedUnits(deps, who.official, planned.value) : planned;
  const doing = { ...who.official, act: "POST /api/v1/units/apply" };
  const fileName = form.value.file?.name ?? "";
  const result =
    judged.ok && input.ok && isStored ? await importUnits(deps, doing, { ...input.value, fileName }) : planned;
  if (!result.ok || !judged.ok) {
    const refusal = judged.ok ? (result.ok ? null : result.refusal) : judged.refusal;
    return refusedReply(c, who, refusal ?? { reason: "internal" }, form.value.text("names"));
  }
  if (!isStored) {
    return unitsReply(c, who, { plan: await planView(c, form.value, result.value) });
  }
  return goTo(c, `${PATH}?lang=${locale}&done=1`);
}

function refusedReply(c: AppContext, who: SignedIn, refusal: Refusal, names: string): Promise<Response> {
  return unitsReply(c, who, { faults: faultLines(refusal, c.var.locale), names }, PROBLEMS[refusal.reason].status);
}

function inputOfForm({ text, file }: AdminForm, locale: Locale): Result<ImportUnitsInput> {
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
    ? accept({ source, parent, kind: null, since: null, locale })
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
