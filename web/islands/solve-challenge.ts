import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { Challenge } from "../../src/core/responses/challenge.ts";

/** The library waits for a timer each 200 ms, so that the page stays awake meanwhile. */
const SOLVE_MS = 60_000;

/** The proof that a challenge was solved; null where the browser cannot, as on plain http, or takes a minute. */
export async function solve(challenge: Challenge): Promise<string | null> {
  if (!window.isSecureContext || !crypto.subtle) {
    return null;
  }
  const solution = await solveChallenge({ challenge, deriveKey, timeout: SOLVE_MS }).catch(() => null);
  return solution && btoa(JSON.stringify({ challenge, solution }));
}
