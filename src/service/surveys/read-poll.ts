import { mayOn, unitsWith } from "../../core/accounts/rights.ts";
import { type LinkState, linkStateOn } from "../../core/links/link-state.ts";
import type { LocalText } from "../../core/local-text.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { unitsInOrder } from "../../core/units/code-order.ts";
import { unitDirectory } from "../../core/units/unit-directory.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { type Link, listLinks } from "../../store/links.ts";
import { scannedTrials } from "../../store/scanned-trials.ts";
import { findDraft, findRevision, newestRevision } from "../../store/surveys.ts";
import { allUnitChanges } from "../../store/units.ts";
import { judgeDraftRight, judgeSurveyRight } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

export type PollLink = Link & {
  state: LinkState;
  unitName: LocalText;
  /** Whether its printed address was opened while it was on trial. */
  isScanned: boolean;
  /** Whether they may type in what was given on it. */
  mayEnter: boolean;
};

/** A survey as an official sees it: as published, else its draft, and the links they may see, by unit. */
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
  const revision = await newestRevision(deps.db, id);
  const shown = revision === null ? await judgeDraftRight(deps, official, id) : accept(null);
  const definition = await (revision === null ? findDraft(deps.db, id) : findRevision(deps.db, id, revision));
  if (!definition || !shown.ok) {
    return refuse({ reason: "not_found" });
  }
  const changes = await allUnitChanges(deps.db);
  const [today, { units }] = [deps.today(), unitDirectory(changes)];
  const tree = unitTreeAt(changes, today.slice(0, 7));
  const mayOpen = (await judgeSurveyRight(deps, official, "editSurveys", id)).ok;
  const own = unitsWith(official.grants, "seeLinks", tree);
  const links = await listLinks(deps.db, { survey: id, unit: null, after: null, limit: LINKS_MAX });
  const scanned = await scannedTrials(deps.db, id);
  const inOrder = unitsInOrder(tree).map(({ code }) => code);
  const placeOf = (unit: string) => (tree.has(unit) ? inOrder.indexOf(unit) : inOrder.length);
  const named = links
    // Who may change a code sees it even when its unit has ended, to use it for another.
    .filter(({ unit }) => mayOpen || own === null || own.has(unit))
    .map((link) => ({
      ...{ ...link, state: linkStateOn(link, today), isScanned: scanned.has(link.code) },
      mayEnter: link.proof === "entered" && mayOn(official.grants, "enterAnswers", link.unit, tree),
      unitName: tree.has(link.unit) ? tree.nameOf(link.unit) : (units.get(link.unit)?.name ?? link.unit),
    }));
  return accept({
    ...{ id, definition, revision },
    links: named.toSorted((a, b) => placeOf(a.unit) - placeOf(b.unit) || (a.code < b.code ? -1 : 1)),
    mayOpen,
  });
}
