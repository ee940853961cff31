import { commitTo, type Sha256 } from "../records/commitment.ts";
import type { SurveyDefinition } from "../surveys/survey.ts";
import type { AcceptedAnswers, ResponseDimensions } from "./answer.ts";
import type { NewResponse } from "./new-response.ts";
import { tallyOf } from "./tally.ts";

export type PrepareResponseInput = {
  definition: SurveyDefinition;
  dimensions: ResponseDimensions;
  accepted: AcceptedAnswers;
  key: Uint8Array;
  /** One for the closed answers and one for each text, 32 random bytes each. */
  salts: readonly Uint8Array[];
  sha256: Sha256;
  isTrial: boolean;
  codeHash: NewResponse["codeHash"];
  livePeriod: NewResponse["livePeriod"];
};

/** An accepted response with its commitment and its tally, ready to be stored. */
export function prepareResponse(input: PrepareResponseInput): NewResponse {
  const { definition, dimensions, accepted, key, salts, sha256, isTrial, codeHash, livePeriod } = input;
  return {
    key,
    dimensions,
    answers: accepted,
    ...commitTo(dimensions, accepted, salts, sha256),
    salts,
    tally: tallyOf(definition, dimensions, accepted),
    isTrial,
    codeHash,
    livePeriod,
  };
}
