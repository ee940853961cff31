import type { TallyRow } from "../figures/counts.ts";
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
  /** What earlier answers with these very dimensions added to the tally, by what they said; for others to come, too. */
  knownTallies?: Map<string, readonly TallyRow[]>;
};

type Talliable = Pick<PrepareResponseInput, "definition" | "dimensions" | "accepted" | "knownTallies">;

// So many different answers to one link are rarely given again.
const KNOWN_TALLIES_MAX = 1000;

/** An accepted response with its commitment and its tally, ready to be stored. */
export function prepareResponse(input: PrepareResponseInput): NewResponse {
  const { dimensions, accepted, key, salts, sha256, isTrial, codeHash, livePeriod } = input;
  const { commit, leafHash, checkCode, closedJson } = commitTo(dimensions, accepted, salts, sha256);
  const tally = tallyOfAlike(input, closedJson);
  return {
    key,
    dimensions,
    answers: accepted,
    closedJson,
    salts,
    commit,
    leafHash,
    checkCode,
    tally,
    isTrial,
    codeHash,
    livePeriod,
  };
}

/**
 * What a response adds to the tally, the same rows for all in `knownTallies` that said the same. Most answers to a link
 * say what an earlier one said, but for their texts, of which a tally counts only that they are there.
 */
export function tallyOfAlike(
  { definition, dimensions, accepted, knownTallies }: Talliable,
  closedJson: string,
): readonly TallyRow[] {
  const name = accepted.texts.reduce((said, { field }) => `${said}\n${field}`, closedJson);
  const tally = knownTallies?.get(name) ?? tallyOf(definition, dimensions, accepted);
  if (knownTallies && knownTallies.size < KNOWN_TALLIES_MAX) {
    knownTallies.set(name, tally);
  }
  return tally;
}
