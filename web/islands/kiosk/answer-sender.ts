import type { AnswerQueue } from "./answer-queue.ts";
import { sendAnswer } from "./send-answer.ts";

const FIRST_WAIT_MS = 1000;
const LAST_WAIT_MS = 5 * 60 * 1000;
/** So many failures one after the other mean that the next would fail too. */
const FAILURES_MAX = 3;

/** Sends what waits in a queue, in random order, until all of it is stored or refused; waits longer after each failure. */
export class AnswerSender {
  /** Whether the tablet is paired still, as far as the last reply told. */
  isPaired = true;
  private readonly held = new Set<string>();
  private waitMs = FIRST_WAIT_MS;
  private timer: number | undefined;
  private isSending = false;
  private readonly queue: AnswerQueue;
  private readonly address: string;
  private readonly told: () => void;

  /** `told` is called whenever there may be something new to tell of the queue. */
  constructor(queue: AnswerQueue, address: string, told: () => void) {
    [this.queue, this.address, this.told] = [queue, address, told];
    window.addEventListener("online", () => this.send());
  }

  /** Keeps an answer back while its reasons may still be added. */
  hold(id: string): void {
    this.held.add(id);
  }

  /** Lets it go, soon; while the service is out of reach, when the next turn is due. */
  release(id: string): void {
    this.held.delete(id);
    if (this.waitMs === FIRST_WAIT_MS) {
      void this.send();
    }
    this.told();
  }

  /** Sends now, without waiting for the next turn. */
  async send(): Promise<void> {
    if (this.isSending) {
      return;
    }
    this.isSending = true;
    clearTimeout(this.timer);
    try {
      await inOneTabAlone(() => this.pass());
    } catch {
      this.sendLater();
    }
    this.isSending = false;
    this.told();
  }

  private async pass(): Promise<void> {
    let failures = 0;
    for (const id of shuffled(await this.queue.ids())) {
      if (failures < FAILURES_MAX && !this.held.has(id)) {
        failures = (await this.sendOne(id)) ? 0 : failures + 1;
      }
    }
    if ((await this.queue.ids()).some((id) => !this.held.has(id))) {
      this.sendLater();
    }
  }

  /** Whether it is settled. */
  private async sendOne(id: string): Promise<boolean> {
    const waiting = await this.queue.find(id);
    const verdict = waiting === null ? "stored" : await sendAnswer(this.address, waiting);
    this.isPaired = verdict === "unpaired" ? false : this.isPaired || verdict === "stored";
    if (verdict !== "stored" && verdict !== "refused") {
      return false;
    }
    await this.queue.settle(id, verdict === "refused");
    this.waitMs = FIRST_WAIT_MS;
    return true;
  }

  private sendLater(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.send(), this.waitMs * (0.75 + Math.random() / 2));
    this.waitMs = Math.min(this.waitMs * 2, LAST_WAIT_MS);
  }
}

/** Two tabs on one tablet would send the same answer twice over; the second waits for its turn. */
async function inOneTabAlone(work: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request("weatherglass-kiosk", work) : work());
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
