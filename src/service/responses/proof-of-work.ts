import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { hexOf } from "../../core/records/hex.ts";
import type { Challenge } from "../../core/responses/challenge.ts";
import type { Deps } from "../deps.ts";

/** A proof that was good and is spent; what was not stored after all may be sent with it once more. */
export type SpentProof = { giveBack(): void };

export type ProofOfWork = {
  /** A fresh challenge for answers to one link, good for `validMs` milliseconds. */
  challenge(link: string, validMs: number): Promise<Challenge>;
  /** Spends a proof; null for one that is wrong, expired, made for another link or spent before. */
  spend(link: string, proof: string): Promise<SpentProof | null>;
};

type PowDeps = Pick<Deps, "nowMs" | "randomBytes"> & { spentMax?: number };
type Solved = Required<Pick<Challenge, "signature">> & {
  challenge: Challenge;
  solution: { counter: number; derivedKey: string };
  untilMs: number;
};

/** How long a program has that is told to try again, and a person who fills in a page. */
export const CHALLENGE_MS = 5 * 60_000;
export const PAGE_CHALLENGE_MS = 30 * 60_000;

/** About 0.6 s of one core on a usual machine, several on an old phone. Checking it takes two HMACs. */
const WORK = { algorithm: "PBKDF2/SHA-256", cost: 1000, counterMin: 500, counterMax: 1500 } as const;

/**
 * Proof of work by altcha-lib: it stops floods and naive scripts, not someone who means to stuff the box. The secrets
 * are drawn anew by each process, and spent challenges are kept in memory until they expire (the oldest are forgotten
 * beyond `spentMax`, each of which took its work): after a restart, and in another isolate on Workers, a proof counts as
 * wrong and is answered with a fresh challenge. Nothing of it is stored.
 */
export function createProofOfWork({ nowMs, randomBytes, spentMax = 100_000 }: PowDeps): ProofOfWork {
  const secrets = {
    hmacSignatureSecret: hexOf(randomBytes(32)),
    hmacKeySignatureSecret: hexOf(randomBytes(32)),
  };
  const spent = new Map<string, number>();

  return {
    challenge(link, validMs) {
      const { algorithm, cost, counterMin, counterMax } = WORK;
      const [high = 0, low = 0] = randomBytes(2);
      return createChallenge({
        ...{ algorithm, cost, deriveKey, ...secrets },
        counter: counterMin + ((high * 256 + low) % (counterMax - counterMin + 1)),
        data: { link, untilMs: nowMs() + validMs },
      });
    },
    async spend(link, proof) {
      const solved = readProof(proof);
      if (!solved || solved.challenge.parameters.data?.link !== link || solved.untilMs <= nowMs()) {
        return null;
      }
      const { challenge, solution, signature, untilMs } = solved;
      const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets });
      // Only now, since the same may have come twice at once: the library takes a solution any number of times.
      if (!verified || spent.has(signature)) {
        return null;
      }
      spent.set(signature, untilMs);
      forgetExpired(spent, nowMs(), spentMax);
      return { giveBack: () => void spent.delete(signature) };
    },
  };
}

function forgetExpired(spent: Map<string, number>, nowMs: number, spentMax: number): void {
  for (const [signature, untilMs] of spent) {
    if (untilMs > nowMs && spent.size <= spentMax) {
      return;
    }
    spent.delete(signature);
  }
}

const HEX_32 = /^[0-9a-f]{64}$/;

/** What a proof says, as far as its shape can be trusted with the library; null when it is none. */
function readProof(text: string): Solved | null {
  const { challenge, solution } = recordOf(parsed(text));
  const { parameters, signature } = recordOf(challenge);
  const { counter, derivedKey } = recordOf(solution);
  const { untilMs } = recordOf(recordOf(parameters).data);
  const isSigned = typeof signature === "string" && HEX_32.test(signature);
  const isSolved = typeof counter === "number" && typeof derivedKey === "string" && HEX_32.test(derivedKey);
  return isSigned && isSolved && typeof untilMs === "number"
    ? // Signed by this process, or nothing else of it is looked at.
      { challenge: challenge as Challenge, solution: { counter, derivedKey }, signature, untilMs }
    : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(atob(text));
  } catch {
    return null;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
