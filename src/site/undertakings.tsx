import { type UndertakingField, UndertakingsPage } from "../../web/pages/tables/undertakings-page.tsx";
import { UNDERTAKINGS_STYLE } from "../../web/styles/undertakings.ts";
import type { Api, AppContext } from "../api/context.ts";
import type { FieldError } from "../core/refusal.ts";
import type { Result } from "../core/result.ts";
import { judgeUnitRight } from "../service/accounts/judge-right.ts";
import { readUndertakings } from "../service/units/read-undertakings.ts";
import { readUnit } from "../service/units/read-units.ts";
import { recordUndertaking, withdrawUndertaking } from "../service/units/record-undertaking.ts";
import { fieldDetail, PROBLEMS } from "../wire/problems.ts";
import { undertakingBody, withdrawalBody, withdrawalPath } from "../wire/undertakings.ts";
import { validate } from "../wire/validate.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { frameContext } from "./admin-frame.ts";
import { having } from "./having-right.ts";
import { htmlReply } from "./html-reply.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

const PATH = "/admin/units/:code/undertakings";
const API_PATH = "/api/v1/units/{code}/undertakings";

/** The page of what was promised in public for a unit, and its two forms. */
export function addUndertakingPages(app: Api): void {
  app.get(
    PATH,
    signedIn((c, who) => pageReply(c, who, null)),
  );
  app.post(PATH, signedInForm(`POST ${API_PATH}`, having("recordUndertakings", answerRecord)));
  app.post(
    `${PATH}/:number/withdrawal`,
    signedInForm(`POST ${API_PATH}/{number}/withdrawal`, having("recordUndertakings", answerWithdraw)),
  );
}

const codeOf = (c: AppContext) => c.req.param("code") ?? "";

type Refused = { number: number | null; form: URLSearchParams; errors: readonly FieldError[] };

async function pageReply(c: AppContext, who: SignedIn, refused: Refused | null): Promise<Response> {
  const { deps, locale } = c.var;
  const [unit, undertakings] = [await readUnit(deps, codeOf(c)), await readUndertakings(deps, codeOf(c))];
  if (!unit.ok || !undertakings.ok) {
    return accountRefusal(c, { reason: "not_found" });
  }
  const { code, name } = unit.value.unit;
  const done = c.req.query("done");
  const html = (
    <UndertakingsPage
      context={frameContext(c, who)}
      unit={{ code, name }}
      undertakings={undertakings.value}
      mayRecord={(await judgeUnitRight(deps, who.official, "recordUndertakings", code)).ok}
      today={deps.today()}
      done={refused === null && (done === "recorded" || done === "withdrawn") ? done : null}
      refused={
        refused && {
          number: refused.number,
          entryOf: (field: UndertakingField) => refused.form.get(field) ?? "",
          faults: new Map(refused.errors.map((error) => [error.pointer.slice(1), fieldDetail(error, locale)])),
        }
      }
    />
  );
  return htmlReply(c, html, UNDERTAKINGS_STYLE, refused ? PROBLEMS.invalid.status : 200);
}

async function answerRecord(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps } = c.var;
  const unit = codeOf(c);
  const judged = await judgeUnitRight(deps, who.official, "recordUndertakings", unit);
  if (!judged.ok) {
    return accountRefusal(c, judged.refusal);
  }
  const text = (name: UndertakingField) => (form.get(name) ?? "").trim();
  const due = text("due");
  const body = validate(undertakingBody, { day: text("day"), text: text("text"), ...(due && { due }) });
  const result = body.ok
    ? await recordUndertaking(deps, who.official, { ...body.value, due: body.value.due ?? null, unit })
    : body;
  return answer(c, who, result, { form, number: null, done: "recorded" });
}

async function answerWithdraw(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps } = c.var;
  const unit = codeOf(c);
  const judged = await judgeUnitRight(deps, who.official, "recordUndertakings", unit);
  const path = validate(withdrawalPath, c.req.param());
  if (!judged.ok || !path.ok) {
    return accountRefusal(c, judged.ok ? { reason: "not_found" } : judged.refusal);
  }
  const number = Number(path.value.number);
  const body = validate(withdrawalBody, { reason: (form.get("reason") ?? "").trim() });
  const result = body.ok ? await withdrawUndertaking(deps, who.official, { ...body.value, unit, number }) : body;
  return answer(c, who, result, { form, number, done: "withdrawn" });
}

/** The page again, that it was done, or with what is wrong. */
function answer(
  c: AppContext,
  who: SignedIn,
  result: Result<unknown>,
  { done, ...sent }: { form: URLSearchParams; number: number | null; done: string },
): Response | Promise<Response> {
  if (result.ok) {
    return goTo(c, `/admin/units/${encodeURIComponent(codeOf(c))}/undertakings?lang=${c.var.locale}&done=${done}`);
  }
  const { errors } = result.refusal;
  return errors ? pageReply(c, who, { ...sent, errors }) : accountRefusal(c, result.refusal);
}
