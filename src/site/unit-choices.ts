import { messagesIn } from "../../web/locales/messages.ts";
import type { UnitChoice } from "../../web/pages/accounts/grant-fields.tsx";
import type { ToldPerson } from "../../web/pages/accounts/people-page.tsx";
import { unitsWith } from "../core/accounts/rights.ts";
import type { Grant } from "../core/accounts/role.ts";
import { type Locale, textIn } from "../core/local-text.ts";
import { unitsInOrder } from "../core/units/code-order.ts";
import type { UnitTree } from "../core/units/unit-tree.ts";
import type { ListedPerson } from "../service/accounts/read-people.ts";

/** What a role holds for, in words. */
export function unitName(unit: string | null, tree: UnitTree, locale: Locale): string {
  return unit === null ? messagesIn(locale).accounts.everywhere : textIn(tree.nameOf(unit), locale);
}

/** The units for which an administrator may give roles, each below its parent; the whole deployment last. */
export function unitChoices(grants: readonly Grant[], tree: UnitTree, locale: Locale): UnitChoice[] {
  const may = unitsWith(grants, "managePeople", tree);
  const choices = unitsInOrder(tree)
    .filter(({ code }) => may === null || may.has(code))
    .map(({ code, depth }) => ({ code, depth, label: unitName(code, tree, locale) }));
  return may === null ? [...choices, { code: "", label: unitName(null, tree, locale), depth: 0 }] : choices;
}

/** A person with the names of the units that the roles hold for. */
export function toldPerson(person: ListedPerson, tree: UnitTree, locale: Locale): ToldPerson {
  const roles = person.roles.map(({ role, unit }) => ({ role, code: unit ?? "", unit: unitName(unit, tree, locale) }));
  return { ...person, roles };
}
