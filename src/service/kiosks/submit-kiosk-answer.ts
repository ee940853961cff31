import { readKioskAnswer } from "../../core/kiosks/kiosk-answer.ts";
import { parseStrictJson } from "../../core/responses/strict-json.ts";
import { type Result, refuse } from "../../core/result.ts";
import type { Deps } from "../deps.ts";
import type { SubmittableLink } from "../responses/find-submittable-link.ts";
import { type Submitted, submitResponse } from "../responses/submit-response.ts";
import { openSealed } from "./open-sealed.ts";
import type { PairedKiosk } from "./pair-kiosk.ts";

const DEPTH_MAX = 8;

export type SealedAnswer = {
  /** A UUID v4 in lower case. */
  submissionId: string;
  /** The answer as the tablet sealed it, base64url. */
  sealed: string;
  /** For the limit only; never stored. */
  address: string | null;
};

/**
 * Opens and stores an answer that waited on a paired tablet; the same one again gets the same receipt. What was pressed
 * on trial is `link_closed` once that is over: it never counts.
 */
export async function submitKioskAnswer(
  deps: Deps,
  kiosk: PairedKiosk,
  link: SubmittableLink,
  { submissionId, sealed, address }: SealedAnswer,
): Promise<Result<Submitted>> {
  const text = await openSealed(kiosk.keys, `${link.link.code} ${submissionId}`, sealed);
  const json = text === null ? null : parseStrictJson(text, DEPTH_MAX);
  const answer = json?.ok ? readKioskAnswer(json.value) : null;
  if (!answer) {
    return refuse({ reason: "bad_envelope" });
  }
  if (answer.isTrial && link.link.status !== "trial") {
    return refuse({ reason: "link_closed" });
  }
  const { answers, revision, day } = answer;
  return submitResponse(deps, {
    ...{ link, submissionId, answers, revision, day, address },
    ...{ token: null, proof: null, caller: { kind: "public" }, kiosk: kiosk.id },
  });
}
