import { InvitationSheet } from "../../web/pages/accounts/invitation-sheet.tsx";
import { PeoplePage } from "../../web/pages/accounts/people-page.tsx";
import { PersonPage } from "../../web/pages/accounts/person-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { mayManagePerson } from "../core/accounts/managed-people.ts";
import { type Grant, isRole, sameGrant } from "../core/accounts/role.ts";
import type { Refusal } from "../core/refusal.ts";
import { changeRoles, endPerson } from "../service/accounts/change-roles.ts";
import { type Invited, invitePeople, renewInvitation } from "../service/accounts/invite-people.ts";
import { presentTree } from "../service/accounts/judge-right.ts";
import { countAdministrators, type ListedPerson, readPeople } from "../service/accounts/read-people.ts";
import { fieldDetail, PROBLEMS } from "../wire/problems.ts";
import { accountFrame, accountRefusal, accountReply, goTo } from "./account-replies.tsx";
import { having } from "./having-right.ts";
import { qrCodeSvg } from "./qr-code.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";
import { toldPerson, unitChoices, unitName } from "./unit-choices.ts";

/** The pages on which administrators invite people, change their roles and end them; all without a script. */
export function addPeoplePages(app: Api): void {
  app.get(
    "/admin/people",
    signedIn(having("managePeople", (c, who) => showPeople(c, who, { names: "", refusal: null }))),
  );
  app.post("/admin/people", signedInForm("POST /api/v1/people", having("managePeople", answerInvite)));
  app.get("/admin/people/:id", signedIn(having("managePeople", showPerson)));
  app.post(
    "/admin/people/:id/roles",
    signedInForm("PUT /api/v1/people/{id}/roles", having("managePeople", answerGrant)),
  );
  app.post(
    "/admin/people/:id/roles/revoke",
    signedInForm("PUT /api/v1/people/{id}/roles", having("managePeople", answerRevoke)),
  );
  app.post(
    "/admin/people/:id/invitation",
    signedInForm("POST /api/v1/people/{id}/invitation", having("managePeople", answerRenew)),
  );
  app.post("/admin/people/:id/end", signedInForm("DELETE /api/v1/people/{id}", having("managePeople", answerEnd)));
}

async function showPeople(
  c: AppContext,
  who: SignedIn,
  { names, refusal }: { names: string; refusal: Refusal | null },
): Promise<Response> {
  const { deps, locale } = c.var;
  const [people, tree] = [await readPeople(deps, who.official), await presentTree(deps)];
  const faults = [...new Set(refusal?.errors?.map((error) => fieldDetail(error, locale)) ?? [])];
  const html = (
    <PeoplePage
      frame={accountFrame(c, who)}
      people={byName(people, locale).map((person) => toldPerson(person, tree, locale))}
      units={unitChoices(who.grants, tree, locale)}
      isAlone={(await countAdministrators(deps)) === 1}
      names={names}
      faults={faults}
    />
  );
  return accountReply(c, html, refusal ? PROBLEMS[refusal.reason].status : 200);
}

/** Those who are still here first, by name as the language sorts names. */
function byName(people: readonly ListedPerson[], locale: string): ListedPerson[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...people].sort((one, other) => Number(one.hasLeft) - Number(other.hasLeft) || compare(one.name, other.name));
}

/** The role and unit that a form names; the empty unit is the whole deployment. */
function grantIn(form: URLSearchParams): Grant | null {
  const [role, unit] = [form.get("role"), form.get("unit") ?? ""];
  return isRole(role) ? { role, unit: unit === "" ? null : unit } : null;
}

async function answerInvite(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps, locale } = c.var;
  const [grant, text] = [grantIn(form), form.get("names") ?? ""];
  if (grant === null) {
    return accountRefusal(c, { reason: "bad_envelope" });
  }
  const names = text.split(/\r?\n/).filter((name) => name.trim() !== "");
  const result = await invitePeople(deps, who.official, { ...grant, names });
  if (!result.ok) {
    const { refusal } = result;
    return refusal.reason === "invalid" ? showPeople(c, who, { names: text, refusal }) : accountRefusal(c, refusal);
  }
  return sheetReply(c, who, result.value, {
    role: grant.role,
    unit: unitName(grant.unit, await presentTree(deps), locale),
  });
}

function sheetReply(
  c: AppContext,
  who: SignedIn,
  invited: readonly Invited[],
  grant: { role: Grant["role"]; unit: string } | null,
): Response {
  const invitations = invited.map((one) => ({ ...one, code: qrCodeSvg(one.url) }));
  return accountReply(c, <InvitationSheet frame={accountFrame(c, who)} invitations={invitations} grant={grant} />, 201);
}

async function showPerson(c: AppContext, who: SignedIn): Promise<Response> {
  const { deps, locale } = c.var;
  const person = (await readPeople(deps, who.official)).find(({ id }) => id === c.req.param("id"));
  if (!person || person.hasLeft) {
    return accountRefusal(c, { reason: "not_found" });
  }
  const tree = await presentTree(deps);
  const html = (
    <PersonPage
      frame={accountFrame(c, who)}
      person={toldPerson(person, tree, locale)}
      units={unitChoices(who.grants, tree, locale)}
      isWhole={mayManagePerson(who.grants, person.roles, tree)}
    />
  );
  return accountReply(c, html);
}

async function changeTo(
  c: AppContext,
  who: SignedIn,
  form: URLSearchParams,
  change: (held: readonly Grant[], named: Grant) => Grant[],
): Promise<Response> {
  const [id, named] = [c.req.param("id") ?? "", grantIn(form)];
  const person = (await readPeople(c.var.deps, who.official)).find((one) => one.id === id);
  if (!person || !named) {
    return accountRefusal(c, { reason: person ? "bad_envelope" : "not_found" });
  }
  const result = await changeRoles(c.var.deps, who.official, { id, roles: change(person.roles, named) });
  return result.ok ? goTo(c, `/admin/people/${id}?lang=${c.var.locale}`) : accountRefusal(c, result.refusal);
}

function answerGrant(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  return changeTo(c, who, form, (held, named) => [...held, named]);
}

function answerRevoke(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  return changeTo(c, who, form, (held, named) => held.filter((role) => !sameGrant(role, named)));
}

async function answerRenew(c: AppContext, who: SignedIn): Promise<Response> {
  const result = await renewInvitation(c.var.deps, who.official, c.req.param("id") ?? "");
  return result.ok ? sheetReply(c, who, [result.value], null) : accountRefusal(c, result.refusal);
}

async function answerEnd(c: AppContext, who: SignedIn): Promise<Response> {
  const result = await endPerson(c.var.deps, who.official, c.req.param("id") ?? "");
  return result.ok ? goTo(c, `/admin/people?lang=${c.var.locale}`) : accountRefusal(c, result.refusal);
}
