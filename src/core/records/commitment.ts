import type { AcceptedAnswers, ResponseDimensions } from "../responses/answer.ts";
import { canonicalJson } from "./canonical-json.ts";
import { checkCodeOf } from "./check-code.ts";
import { hexOf } from "./hex.ts";
import { utf8Of } from "./utf8.ts";

/** SHA-256 over the parts put together; a well-formed text stands for its UTF-8 bytes. */
export type Sha256 = (...parts: (Uint8Array | string)[]) => Uint8Array;

export type Commitment = { commit: Uint8Array; leafHash: Uint8Array; checkCode: string; closedJson: string };

const LEAF_PREFIX = Uint8Array.of(0);

/**
 * The commitment to a response, its leaf in the record log and what the respondent keeps of it.
 * `salts` are one for the closed answers and one for each text, 32 random bytes each; too few of them throw.
 * `closedJson` is the canonical JSON of the closed answers. Leaf hash: RFC 6962, section 2.1.
 */
export function commitTo(
  dimensions: ResponseDimensions,
  accepted: AcceptedAnswers,
  salts: readonly Uint8Array[],
  sha256: Sha256,
): Commitment {
  const closedJson = canonicalJson(accepted.closed);
  const parts = [sha256(saltAt(salts, 0), openingJson(dimensions, closedJson))];
  for (const [index, { text }] of accepted.texts.entries()) {
    parts.push(sha256(saltAt(salts, index + 1), utf8Of(text)));
  }
  const commit = sha256(...parts);
  const leafHash = leafHashOf(commit, sha256);
  return { commit, leafHash, checkCode: checkCodeOf(leafHash), closedJson };
}

/** The leaf's hash in the record log. */
export function leafHashOf(commit: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(LEAF_PREFIX, `{"commit":"${hexOf(commit)}","v":1}`);
}

// The hot path: keys written in JCS order need no sorting, the closed answers are canonical already, and the dimensions
// of a link's answers are the same object all day.
const dimensionJsons = new WeakMap<ResponseDimensions, string>();

function openingJson(dimensions: ResponseDimensions, closedJson: string): string {
  const rest = dimensionJsons.get(dimensions) ?? dimensionJson(dimensions);
  dimensionJsons.set(dimensions, rest);
  return `{"answers":${closedJson},${rest}`;
}

function dimensionJson(dimensions: ResponseDimensions): string {
  const { channel, day, link, origin, proof, respondentClass, revision, round, survey, unit } = dimensions;
  return JSON.stringify({ channel, day, link, origin, proof, respondentClass, revision, round, survey, unit }).slice(1);
}

function saltAt(salts: readonly Uint8Array[], index: number): Uint8Array {
  const salt = salts[index];
  if (salt?.length !== 32) {
    throw new RangeError("a commitment needs 32 bytes of salt for the closed answers and for each text");
  }
  return salt;
}
