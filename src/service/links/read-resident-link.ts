import { normaliseLinkCode } from "../../core/links/link-code.ts";
import { type LinkState, linkStateOn } from "../../core/links/link-state.ts";
import type { LocalText } from "../../core/local-text.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { findLinkForAnswer } from "../../store/links.ts";
import { findRevision } from "../../store/surveys.ts";
import { findUnit } from "../../store/units.ts";
import type { Deps } from "../deps.ts";
import type { SubmittableLink } from "../responses/find-submittable-link.ts";

/** What a resident's page needs to know of a link. */
export type ResidentLink = {
  found: SubmittableLink;
  state: LinkState;
  unitName: LocalText;
  revision: number;
  definition: SurveyDefinition;
};

/**
 * A link as a page: its state today, its unit, and its survey in `revision`, or in the newest one when none is given
 * or that one does not exist.
 */
export async function readResidentLink(
  deps: Deps,
  input: { code: string; revision: number | null },
): Promise<Result<ResidentLink>> {
  const code = normaliseLinkCode(input.code);
  const found = code === null ? null : await findLinkForAnswer(deps.db, code);
  if (!found) {
    return refuse({ reason: "not_found" });
  }
  const { link, newestRevision } = found;
  const asked = input.revision === null ? null : await findRevision(deps.db, link.survey, input.revision);
  const [definition, unit] = await Promise.all([
    asked ?? findRevision(deps.db, link.survey, newestRevision),
    findUnit(deps.db, link.unit),
  ]);
  if (!definition || !unit) {
    throw new Error("A link leads to a revision or unit that is not stored.");
  }
  const revision = asked && input.revision !== null ? input.revision : newestRevision;
  return accept({ found, state: linkStateOn(link, deps.today()), unitName: unit.name, revision, definition });
}
