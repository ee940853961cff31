import { unitsWith } from "../../core/accounts/rights.ts";
import { type LinkState, linkStateOn } from "../../core/links/link-state.ts";
import type { LocalText } from "../../core/local-text.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { type Link, listLinks } from "../../store/links.ts";
import { findDraft, newestRevision } from "../../store/surveys.ts";
import { judgeSurveyRight, presentTree } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

export type PollLink = Link & { state: LinkState; unitName: LocalText };

/** A survey as an official sees it: the working draft, its newest revision, and the links they may see, by unit. */
export type Poll = {
  id: string;
  definition: SurveyDefinition;
  /** Null while nothing is published. */
  revision: number | null;
  links: readonly PollLink[];
  /** Whether they may open its links. */
  mayOpen: boolean;
};

const LINKS_MAX = 2000;

/** A survey with its links, at most two thousand of them. */
export async function readPoll(deps: Deps, official: Official, id: string): Promise<Result<Poll>> {
  const seen = await judgeSurveyRight(deps, official, "seeSurveys", id);
  if (!seen.ok) {
    return seen;
  }
  const definition = await findDraft(deps.db, id);
  if (!definition) {
    return refuse({ reason: "not_found" });
  }
  const tree = await presentTree(deps);
  const own = unitsWith(official.grants, "seeLinks", tree);
  const links = await listLinks(deps.db, { survey: id, unit: null, after: null, limit: LINKS_MAX });
  const today = deps.today();
  const inOrder = tree.roots.flatMap((root) => tree.subtreeOf(root));
  const placeOf = (unit: string) => (tree.has(unit) ? inOrder.indexOf(unit) : inOrder.length);
  const named = links
    .filter(({ unit }) => own === null || own.has(unit))
    .map((link) => ({ ...link, state: linkStateOn(link, today), unitName: tree.nameOf(link.unit) }));
  return accept({
    ...{ id, definition, revision: await newestRevision(deps.db, id) },
    links: named.toSorted((a, b) => placeOf(a.unit) - placeOf(b.unit) || (a.code < b.code ? -1 : 1)),
    mayOpen: (await judgeSurveyRight(deps, official, "editSurveys", id)).ok,
  });
}
