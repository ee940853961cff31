import { type Result, refuse } from "../../core/result.ts";
import type { Deps } from "../deps.ts";
import { CHALLENGE_MS, PAGE_CHALLENGE_MS } from "./proof-of-work.ts";
import type { Submission, Submitted } from "./submit-response.ts";
import { noteUnproven } from "./unproven-days.ts";

type Store = () => Promise<Result<Submitted>>;

/**
 * Stores an answer over the limit: with a proof of work like all others; without one, by a page's form alone and counted
 * towards its day's flag, up to ten times the limit. Else `too_many_requests`, with a challenge for who can solve it.
 */
export async function storeOverLimit(
  deps: Deps,
  submission: Submission,
  waitSeconds: number,
  store: Store,
): Promise<Result<Submitted>> {
  const { survey, code } = submission.link.link;
  if (submission.kiosk !== undefined) {
    return refuse({ reason: "too_many_requests", retryAfterSeconds: waitSeconds });
  }
  const proof = submission.proof === null ? null : await deps.proofOfWork.spend(code, submission.proof);
  if (proof !== null) {
    let isStored = false;
    try {
      const stored = await store();
      isStored = stored.ok;
      return stored;
    } finally {
      if (!isStored) {
        proof.giveBack();
      }
    }
  }
  if (!submission.isForm) {
    const challenge = await deps.proofOfWork.challenge(code, CHALLENGE_MS);
    return refuse({ reason: "too_many_requests", retryAfterSeconds: waitSeconds, challenge });
  }
  const wait = deps.submitLimiter.checkUnproven(survey, submission.address);
  return wait === null
    ? storeUnproven(deps, submission, store)
    : refuse({ reason: "too_many_requests", retryAfterSeconds: wait });
}

/** Codes prove by themselves that nobody counts twice, and what is sent on trial counts nowhere. */
async function storeUnproven(deps: Deps, submission: Submission, store: Store): Promise<Result<Submitted>> {
  const stored = await store();
  const { survey, unit, channel, proof, status } = submission.link.link;
  if (stored.ok && proof === "open" && status !== "trial") {
    await noteUnproven(deps, { survey, unit, channel, day: stored.value.receipt.day });
  }
  return stored;
}

/** What a page of a link asks its script to solve, as JSON; null while its sender's network is within the limit. */
export async function challengeForPage(
  deps: Deps,
  { survey, code, address }: { survey: string; code: string; address: string | null },
): Promise<string | null> {
  return deps.submitLimiter.isOver(survey, address)
    ? JSON.stringify(await deps.proofOfWork.challenge(code, PAGE_CHALLENGE_MS))
    : null;
}
