import type { Waiting } from "./answer-queue.ts";

/** What became of an answer: `later` may be tried again. */
export type Verdict = "stored" | "refused" | "unpaired" | "later";

const REPLY_MS = 15_000;

/** Sends one answer. */
export async function sendAnswer(address: string, { id, sealed }: Waiting): Promise<Verdict> {
  const canceller = new AbortController();
  const timer = setTimeout(() => canceller.abort(), REPLY_MS);
  try {
    const reply = await fetch(address, {
      ...{ method: "POST", credentials: "same-origin", cache: "no-store", signal: canceller.signal },
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ submissionId: id, sealed }),
    });
    const told = await reply.json();
    return reply.ok ? "stored" : verdictOn(reply.status, told);
  } catch {
    return "later";
  } finally {
    clearTimeout(timer);
  }
}

type Problem = { reason?: string; errors?: readonly { reason: string }[] };

/**
 * What a refusal means for what waits. Under its id another body is stored: the press, before its reasons came, so that
 * it counts. What may be taken another day is kept.
 */
export function verdictOn(status: number, { reason, errors = [] }: Problem): Verdict {
  if (reason === "id_conflict") {
    return "stored";
  }
  if (reason === "unpaired") {
    return "unpaired";
  }
  const isForGood = status === 410 || status === 422 || reason === "bad_envelope";
  return isForGood && !errors.some((error) => error.reason === "future_day") ? "refused" : "later";
}
