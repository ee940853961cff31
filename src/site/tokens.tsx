import { messagesIn } from "../../web/locales/messages.ts";
import { TokenMadePage } from "../../web/pages/accounts/token-made-page.tsx";
import { type TokenEntry, TokensPage, type ToldToken } from "../../web/pages/accounts/tokens-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { isRole } from "../core/accounts/role.ts";
import { addDays } from "../core/figures/period.ts";
import type { Locale } from "../core/local-text.ts";
import type { UnitTree } from "../core/units/unit-tree.ts";
import { endToken, type ListedToken, makeToken, readTokens, TOKEN_DAYS_MAX } from "../service/accounts/api-tokens.ts";
import { presentTree } from "../service/accounts/judge-right.ts";
import { newTokenBody } from "../wire/accounts.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { validate } from "../wire/validate.ts";
import { accountFrame, accountRefusal, accountReply, faultWords, goTo } from "./account-replies.tsx";
import { having } from "./having-right.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";
import { unitChoices, unitName } from "./unit-choices.ts";

/** How long a token is proposed to hold. */
const DAYS_PROPOSED = 180;

/** The page on which administrators make tokens for programs and revoke them; without a script. */
export function addTokenPages(app: Api): void {
  app.get("/admin/tokens", signedIn(having("managePeople", (c, who) => tokensReply(c, who, {}))));
  app.post("/admin/tokens", signedInForm("POST /api/v1/tokens", having("managePeople", answerMake)));
  app.post("/admin/tokens/:id/end", signedInForm("DELETE /api/v1/tokens/{id}", having("managePeople", answerEnd)));
}

type Told = { entry?: TokenEntry; faults?: Record<string, string>; status?: number };

async function tokensReply(c: AppContext, who: SignedIn, { entry, faults = {}, status }: Told): Promise<Response> {
  const { deps, locale } = c.var;
  const [tokens, tree, today] = [await readTokens(deps, who.official), await presentTree(deps), deps.today()];
  const units = unitChoices(who.grants, tree, locale);
  const html = (
    <TokensPage
      frame={accountFrame(c, who)}
      tokens={newestFirst(tokens).map((token) => toldToken(token, tree, locale))}
      units={units}
      entry={entry ?? { name: "", role: null, unit: units[0]?.code ?? "", expiresOn: addDays(today, DAYS_PROPOSED) }}
      days={{ first: today, last: addDays(today, TOKEN_DAYS_MAX) }}
      faults={faults}
    />
  );
  return accountReply(c, html, status);
}

function newestFirst(tokens: readonly ListedToken[]): ListedToken[] {
  return tokens.toSorted((one, other) => (one.madeOn < other.madeOn ? 1 : one.madeOn > other.madeOn ? -1 : 0));
}

function toldToken(token: ListedToken, tree: UnitTree, locale: Locale): ToldToken {
  const { madeBy, madeByName } = token;
  const { tokens } = messagesIn(locale).people;
  const maker = madeByName ?? (madeBy.startsWith("token:") ? tokens.byToken : "ADMIN_TOKEN");
  return { ...token, unit: unitName(token.unit, tree, locale), madeBy: maker };
}

async function answerMake(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps, locale } = c.var;
  const [name = "", role = "", unit = "", expiresOn = ""] = ["name", "role", "unit", "expiresOn"].map((field) =>
    (form.get(field) ?? "").trim(),
  );
  const body = validate(newTokenBody, { name, role, unit: unit === "" ? null : unit, expiresOn });
  const made = body.ok ? await makeToken(deps, who.official, body.value) : body;
  if (!made.ok) {
    const { refusal } = made;
    const entry = { name, role: isRole(role) ? role : null, unit, expiresOn };
    return refusal.reason === "invalid"
      ? tokensReply(c, who, { entry, faults: faultWords(c, refusal), status: PROBLEMS.invalid.status })
      : accountRefusal(c, refusal);
  }
  const { token, secret } = made.value;
  const told = { ...token, secret, unit: unitName(token.unit, await presentTree(deps), locale) };
  return accountReply(c, <TokenMadePage frame={accountFrame(c, who)} token={told} />, 201);
}

async function answerEnd(c: AppContext, who: SignedIn): Promise<Response> {
  const ended = await endToken(c.var.deps, who.official, c.req.param("id") ?? "");
  return ended.ok ? goTo(c, `/admin/tokens?lang=${c.var.locale}`) : accountRefusal(c, ended.refusal);
}
