import type { Deps } from "./service/deps.ts";

const LETTERS = "abcdefghijkmnpqrstuvwxyz";

/** Ids and random bytes as both runtimes have them. */
export const dice: Pick<Deps, "newSurveyId" | "newRequestId" | "newSubmissionId" | "randomBytes"> = {
  newSurveyId: () => Array.from(randomBytes(10), (byte) => LETTERS[byte % LETTERS.length]).join(""),
  newRequestId: () => crypto.randomUUID(),
  newSubmissionId: () => crypto.randomUUID(),
  randomBytes,
};

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
