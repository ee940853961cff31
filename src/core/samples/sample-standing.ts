import type { ProofClass } from "../responses/answer.ts";
import type { Result } from "../result.ts";

/** Why answers are no sample: no weights, response rate or sampling error may be told of them. */
export type NotASample = { reason: "not_a_sample"; because: "open_link" | "imported" | "no_frame" };

/**
 * Whether answers may be treated as a sample: those by one-time codes (token or blind) or entered by interviewers, where
 * the frame they were drawn from is stated. Anything else is a participation count, refused with the reason to be told.
 * Source: AAPOR, Guidance on Reporting Precision for Nonprobability Samples.
 */
export function sampleStanding(proof: ProofClass, hasFrame: boolean): Result<null, NotASample> {
  const because = obstacleOf(proof) ?? (hasFrame ? null : "no_frame");
  return because === null ? { ok: true, value: null } : { ok: false, refusal: { reason: "not_a_sample", because } };
}

function obstacleOf(proof: ProofClass): NotASample["because"] | null {
  switch (proof) {
    case "open":
      return "open_link";
    case "imported":
    case "figures":
      return "imported";
    case "entered":
    case "token":
    case "blind":
      return null;
  }
}
