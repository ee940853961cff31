import type { AnswerQueue, Waiting } from "./answer-queue.ts";

export type AnswerSender = {
  /** Keeps an answer back while its reasons may still be added. */
  hold(id: string): void;
  /** Lets it go, and sends soon. */
  release(id: string): void;
  /** Sends now, without waiting for the next turn. */
  sendNow(): Promise<void>;
  /** Whether the tablet is paired still, as far as the last reply told. */
  isPaired(): boolean;
};

type Verdict = "stored" | "refused" | "unpaired" | "later";

const FIRST_WAIT_MS = 1000;
const LAST_WAIT_MS = 5 * 60 * 1000;
const REPLY_MS = 15_000;
/** So many failures one after the other mean that the next would fail too. */
const FAILURES_MAX = 3;

/** Sends what waits in `queue` to `address`, in random order, until all of it is stored or refused. */
export function startSender(queue: AnswerQueue, address: string, told: () => void): AnswerSender {
  const held = new Set<string>();
  let waitMs = FIRST_WAIT_MS;
  let timer: number | undefined;
  let isSending = false;
  let isPaired = true;

  async function run(): Promise<void> {
    if (isSending) {
      return;
    }
    isSending = true;
    clearTimeout(timer);
    try {
      await inOneTabAlone(pass);
    } catch {
      later();
    }
    isSending = false;
    told();
  }

  async function pass(): Promise<void> {
    let failures = 0;
    for (const id of shuffled(await queue.ids()).filter((each) => !held.has(each))) {
      const waiting = failures < FAILURES_MAX ? await queue.find(id) : null;
      const verdict = waiting && !held.has(id) ? await send(address, waiting) : "later";
      isPaired = verdict === "unpaired" ? false : isPaired || verdict === "stored";
      if (verdict === "stored" || verdict === "refused") {
        await queue.settle(id, verdict === "refused");
        [failures, waitMs] = [0, FIRST_WAIT_MS];
      } else {
        failures += verdict === "unpaired" ? FAILURES_MAX : 1;
      }
    }
    if ((await queue.ids()).some((id) => !held.has(id))) {
      later();
    }
  }

  function later(): void {
    clearTimeout(timer);
    timer = window.setTimeout(run, waitMs * (0.75 + Math.random() / 2));
    waitMs = Math.min(waitMs * 2, LAST_WAIT_MS);
  }

  window.addEventListener("online", run);
  void run();
  return {
    hold: (id) => held.add(id),
    release(id) {
      held.delete(id);
      // While the service is out of reach the next turn is due in its own time.
      if (waitMs === FIRST_WAIT_MS) {
        void run();
      } else {
        told();
      }
    },
    sendNow: run,
    isPaired: () => isPaired,
  };
}

/** Two tabs on one tablet would send the same answer twice over; the second waits for its turn. */
async function inOneTabAlone(work: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request("weatherglass-kiosk", work) : work());
}

async function send(address: string, { id, sealed }: Waiting): Promise<Verdict> {
  const canceller = new AbortController();
  const timer = setTimeout(() => canceller.abort(), REPLY_MS);
  try {
    const reply = await fetch(address, {
      ...{ method: "POST", credentials: "same-origin", keepalive: true, cache: "no-store", signal: canceller.signal },
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ submissionId: id, sealed }),
    });
    return reply.ok ? "stored" : verdictOn(reply.status, await reply.json());
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
function verdictOn(status: number, { reason, errors = [] }: Problem): Verdict {
  if (reason === "id_conflict") {
    return "stored";
  }
  if (reason === "unpaired") {
    return "unpaired";
  }
  const isForGood = status === 410 || status === 422 || reason === "bad_envelope";
  return isForGood && !errors.some((error) => error.reason === "future_day") ? "refused" : "later";
}

function shuffled(ids: readonly string[]): string[] {
  const order = [...ids];
  const dice = crypto.getRandomValues(new Uint32Array(order.length));
  for (let at = order.length - 1; at > 0; at--) {
    const other = (dice[at] ?? 0) % (at + 1);
    [order[at], order[other]] = [order[other] ?? "", order[at] ?? ""];
  }
  return order;
}
