import { kioskQuestion } from "../../core/kiosks/kiosk-question.ts";
import { splitHidden } from "../../core/links/hidden-questions.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { RatingQuestion } from "../../core/surveys/survey.ts";
import type { Deps } from "../deps.ts";
import { type ResidentLink, readResidentLink } from "../links/read-resident-link.ts";

/** A link of the kiosk channel, and what a tablet asks for it: null where its questionnaire does not suit one. */
export type Kiosk = ResidentLink & { question: RatingQuestion | null };

export async function readKiosk(deps: Deps, code: string): Promise<Result<Kiosk>> {
  const link = await readResidentLink(deps, { code, revision: null });
  if (!link.ok) {
    return link;
  }
  const { channel, proof, hidden } = link.value.found.link;
  const questions = splitHidden(link.value.definition, hidden).asked;
  return channel === "kiosk" && proof === "open"
    ? accept({ ...link.value, question: kioskQuestion({ questions }) })
    : refuse({ reason: "not_found" });
}
