import { UnitActsPage } from "../../web/pages/tables/unit-acts-page.tsx";
import { TABLES_STYLE } from "../../web/styles/tables.ts";
import type { Api, AppContext } from "../api/context.ts";
import { addDays, periodOf } from "../core/figures/period.ts";
import { saidAnew } from "../core/local-text.ts";
import { invalid, type Refusal } from "../core/refusal.ts";
import { type Result, refuse } from "../core/result.ts";
import { judgeUnitChanges } from "../service/accounts/judge-right.ts";
import type { Doing } from "../service/deps.ts";
import { changeTree } from "../service/units/change-tree.ts";
import { judgeSplit } from "../service/units/judge-units.ts";
import { listTree } from "../service/units/list-tree.ts";
import { putUnit } from "../service/units/put-unit.ts";
import { readUnit } from "../service/units/read-units.ts";
import { firstOfMonth } from "../wire/day.ts";
import { localTexts } from "../wire/local-text.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { validate } from "../wire/validate.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { type AdminForm, readAdminForm } from "./admin-form.ts";
import { frameContext } from "./admin-frame.ts";
import { faultLines } from "./fault-lines.ts";
import { having } from "./having-right.ts";
import { htmlReply } from "./html-reply.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";

/** One unit's page for officials: rename, move, merge, split, end. */
export function addUnitActPages(app: Api): void {
  app.get(
    "/admin/units/:code",
    signedIn((c, who) => unitReply(c, who, { isDone: c.req.query("done") !== undefined })),
  );
  app.post("/admin/units/:code", signedIn(having("manageUnits", answerAct)));
}

function pathOf(c: AppContext): string {
  return `/admin/units/${encodeURIComponent(c.req.param("code") ?? "")}`;
}

type Told = { refusal?: Refusal; isDone?: boolean; openAct?: string | null };

async function unitReply(
  c: AppContext,
  who: SignedIn,
  { refusal, isDone = false, openAct = null }: Told,
): Promise<Response> {
  const { deps, locale } = c.var;
  const { standing, ended } = await listTree(deps);
  const unit = [...standing, ...ended].find(({ code }) => code === c.req.param("code"));
  if (!unit) {
    return accountRefusal(c, { reason: "not_found" });
  }
  const month = addDays(periodOf("month", deps.today()).to, 1).slice(0, 7);
  const faults = refusal ? faultLines(refusal, locale) : [];
  const html = (
    <UnitActsPage
      context={frameContext(c, who)}
      unit={unit}
      units={standing}
      month={month}
      faults={faults}
      isDone={isDone}
      openAct={openAct}
      mayManage={(await judgeUnitChanges(deps, who.official, [{ code: unit.code }])).ok}
    />
  );
  return htmlReply(c, html, TABLES_STYLE, refusal ? PROBLEMS[refusal.reason].status : 200);
}

async function answerAct(c: AppContext, who: SignedIn): Promise<Response> {
  const form = await readAdminForm(c);
  const openAct = form.ok ? form.value.text("act") : null;
  const judged = form.ok ? await judgeAct(c, who, form.value) : form;
  const doing = { ...who.official, act: ACT_ROUTES[openAct ?? ""] ?? "" };
  const result = form.ok && judged.ok ? await actOf(c, doing, form.value) : judged;
  if (!result.ok) {
    return unitReply(c, who, { refusal: result.refusal, openAct });
  }
  return goTo(c, `${pathOf(c)}?lang=${c.var.locale}&done=1`);
}

/** An act of this page goes into the audit trail as the request of the API that does the same. */
const ACT_ROUTES: Readonly<Record<string, string>> = {
  rename: "PUT /api/v1/units/{code}",
  move: "PUT /api/v1/units/{code}",
  merge: "POST /api/v1/units/{code}/merge",
  split: "POST /api/v1/units/{code}/split",
  end: "POST /api/v1/units/{code}/end",
};

function judgeAct(c: AppContext, { official }: SignedIn, form: AdminForm): Promise<Result<null>> {
  const { deps } = c.var;
  return form.text("act") === "split"
    ? judgeSplit(deps, official, c.req.param("code") ?? "")
    : judgeUnitChanges(deps, official, placesOf(c, form));
}

/** The units an act touches, and where one of them is moved to or who takes its place. */
function placesOf(c: AppContext, { text, texts }: AdminForm): Parameters<typeof judgeUnitChanges>[2] {
  const code = c.req.param("code") ?? "";
  const others = text("act") === "merge" ? texts("from").filter(Boolean) : [];
  const own = {
    code,
    ...(text("act") === "move" && { parent: text("parent") || null }),
    ...(text("act") === "end" && { successor: text("successor") || null }),
  };
  return [own, ...others.map((each) => ({ code: each }))];
}

async function actOf(c: AppContext, doing: Doing, form: AdminForm): Promise<Result<unknown>> {
  const { deps } = c.var;
  const code = c.req.param("code") ?? "";
  const on = firstOfMonth.safeParse(`${form.text("on")}-01`);
  if (!on.success) {
    return refuse(invalid([{ pointer: "/on", reason: "not_first_of_month" }]));
  }
  const names = validate(localTexts, form.text("act") === "rename" ? [form.text("name")] : linesOf(form));
  if (!names.ok) {
    return names;
  }
  switch (form.text("act")) {
    case "rename":
    case "move":
      return restate(c, doing, form, on.data);
    case "merge":
      return changeTree(deps, doing, { code, act: "merge", on: on.data, from: form.texts("from").filter(Boolean) });
    case "split":
      return changeTree(deps, doing, { code, act: "split", on: on.data, into: partsOf(form) });
    case "end":
      return changeTree(deps, doing, { code, act: "end", on: on.data, successor: form.text("successor") || null });
    default:
      return refuse({ reason: "bad_envelope" });
  }
}

/** The unit as it stands, under another name or parent. */
async function restate(c: AppContext, doing: Doing, form: AdminForm, since: string): Promise<Result<unknown>> {
  const found = await readUnit(c.var.deps, c.req.param("code") ?? "");
  if (!found.ok) {
    return found;
  }
  const { code, name, kind, parent, until, successor, population, targets } = found.value.unit;
  const isMoved = form.text("act") === "move";
  return putUnit(c.var.deps, doing, {
    ...{ code, kind, since, targets, name: isMoved ? name : saidAnew(name, c.var.locale, form.text("name")) },
    parent: isMoved ? form.text("parent") || null : parent,
    until: until ?? undefined,
    successor: successor ?? undefined,
    population: population ?? undefined,
  });
}

/** The new units of a split by their lines, and which units below come under the how-manieth. */
function partsOf({ text, names }: AdminForm) {
  const children = names("child.").map((name) => ({ code: name.slice("child.".length), part: Number(text(name)) }));
  return linesOf({ text }).map((name, index) => ({
    ...{ code: null, name, kind: null, population: null },
    children: children.filter(({ part }) => part === index + 1).map(({ code }) => code),
  }));
}

function linesOf({ text }: Pick<AdminForm, "text">): string[] {
  const lines = text("parts").split(/\r?\n/);
  return lines.map((line) => line.trim()).filter(Boolean);
}
