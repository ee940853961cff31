import { unitsWith } from "../../core/accounts/rights.ts";
import { splitHidden } from "../../core/links/hidden-questions.ts";
import { normaliseLinkCode } from "../../core/links/link-code.ts";
import { type LinkState, linkStateOn } from "../../core/links/link-state.ts";
import { type PublicDefinition, publicDefinition } from "../../core/links/public-definition.ts";
import type { LocalText } from "../../core/local-text.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Question } from "../../core/surveys/survey.ts";
import { findLinkForAnswer, type Link, listLinks } from "../../store/links.ts";
import { findRevision } from "../../store/surveys.ts";
import { findUnit } from "../../store/units.ts";
import { presentTree } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

/** What anyone who holds a link may know of it. */
export type PublicLink = {
  status: LinkState;
  unit: { code: string; name: LocalText };
  survey: { id: string; revision: number; definition: PublicDefinition };
  /** What its address alone answers: no part of the definition here. */
  hidden: readonly Question[];
};

/** What a link leads to today: its state, its unit and the newest revision of its survey. */
export async function readPublicLink(deps: Deps, input: string): Promise<Result<PublicLink>> {
  const code = normaliseLinkCode(input);
  const found = code === null ? null : await findLinkForAnswer(deps.db, code);
  if (!found) {
    return refuse({ reason: "not_found" });
  }
  const { link, newestRevision } = found;
  const [definition, unit] = await Promise.all([
    findRevision(deps.db, link.survey, newestRevision),
    findUnit(deps.db, link.unit),
  ]);
  if (!definition || !unit) {
    throw new Error("A link leads to a revision or unit that is not stored.");
  }
  const told = publicDefinition(definition);
  const { asked, hidden } = splitHidden(told, link.hidden);
  return accept({
    ...{ status: linkStateOn(link, deps.today()), unit: { code: unit.code, name: unit.name } },
    survey: { id: link.survey, revision: newestRevision, definition: { ...told, questions: asked } },
    hidden,
  });
}

/** At most `limit` links that the official may see, by code, of one survey or unit where given. */
export async function readLinks(
  deps: Deps,
  official: Official,
  input: { survey: string | null; unit: string | null; after: string | null; limit: number },
): Promise<Link[]> {
  const seen = unitsWith(official.grants, "seeLinks", await presentTree(deps));
  return listLinks(deps.db, { ...input, units: seen && [...seen] });
}
