import { type LinkState, linkStateOn } from "../../core/links/link-state.ts";
import type { LocalText } from "../../core/local-text.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { type Link, listLinks } from "../../store/links.ts";
import { findDraft, newestRevision } from "../../store/surveys.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

export type PollLink = Link & { state: LinkState; unitName: LocalText };

/** A survey as its officials see it: the working draft, its newest revision, and all its links by unit. */
export type Poll = {
  id: string;
  definition: SurveyDefinition;
  /** Null while nothing is published. */
  revision: number | null;
  links: readonly PollLink[];
};

const LINKS_MAX = 2000;

/** A survey with its links, at most two thousand of them. */
export async function readPoll(deps: Deps, id: string): Promise<Result<Poll>> {
  const definition = await findDraft(deps.db, id);
  if (!definition) {
    return refuse({ reason: "not_found" });
  }
  const links = await listLinks(deps.db, { survey: id, unit: null, after: null, limit: LINKS_MAX });
  const today = deps.today();
  const tree = unitTreeAt(await allUnitChanges(deps.db), today.slice(0, 7));
  const inOrder = tree.roots.flatMap(tree.subtreeOf);
  const placeOf = (unit: string) => (tree.has(unit) ? inOrder.indexOf(unit) : inOrder.length);
  const named = links.map((link) => ({
    ...link,
    state: linkStateOn(link, today),
    unitName: tree.nameOf(link.unit),
  }));
  return accept({
    ...{ id, definition, revision: await newestRevision(deps.db, id) },
    links: named.toSorted((a, b) => placeOf(a.unit) - placeOf(b.unit) || (a.code < b.code ? -1 : 1)),
  });
}
