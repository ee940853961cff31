/**
 * An answer as a tablet seals it: `day` is the civil day of the press, `isTrial` whether the page was on trial then.
 * Nothing finer is in it, and what is sealed is as long for every answer (`PADDED_LENGTH`).
 */
export type KioskAnswer = {
  answers: Readonly<Record<string, unknown>>;
  revision: number;
  day: string;
  isTrial: boolean;
};

/** Names what a key is made for, so that nothing sealed for something else is opened here. */
export const SEALED_FOR = "weatherglass kiosk answer 1";
/** A raw P-256 public key, and the nonce of AES-GCM, before the ciphertext. */
export const SEAL_KEY_LENGTH = 65;
export const SEAL_NONCE_LENGTH = 12;

const PADDED_LENGTH = 1024;

/** The answer as JSON, filled up with blanks, which JSON passes over, so that its length tells nothing. */
export function textOfKioskAnswer(answer: KioskAnswer): string {
  const text = JSON.stringify(answer);
  return text.padEnd(Math.ceil(text.length / PADDED_LENGTH) * PADDED_LENGTH);
}

/** What was sealed, from its parsed JSON; null when it is something else. */
export function readKioskAnswer(value: unknown): KioskAnswer | null {
  if (!isRecord(value)) {
    return null;
  }
  const { answers, revision, day, isTrial } = value;
  return isRecord(answers) &&
    Number.isSafeInteger(revision) &&
    typeof revision === "number" &&
    typeof day === "string" &&
    typeof isTrial === "boolean"
    ? { answers, revision, day, isTrial }
    : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
