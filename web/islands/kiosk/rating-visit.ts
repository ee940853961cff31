import type { KioskSetting } from "../../../src/core/kiosks/kiosk-setting.ts";
import { newSubmissionId } from "../../../src/core/responses/new-submission-id.ts";
import type { AnswerQueue } from "./answer-queue.ts";
import type { AnswerSender } from "./answer-sender.ts";
import { sealAnswer } from "./sealed-answer.ts";

/** What one person pressed: it is on the tablet's disk already, and held back until its reasons are in. */
export type Visit = {
  toggleReason(value: string): void;
  /** Lets it be sent; nothing of it is left in this page afterwards. */
  end(): Promise<void>;
};

type Place = { setting: KioskSetting; queue: AnswerQueue; sender: AnswerSender };

/** Stores a press at once. */
export async function startVisit(
  { setting, queue, sender }: Place,
  pressed: { level: number; day: string },
): Promise<Visit> {
  const { code, question, revision, state, publicKey } = setting;
  const id = newSubmissionId(crypto.getRandomValues(new Uint8Array(16)));
  const reasons = new Set<string>();
  const seal = () => {
    const chosen = reasons.size === 0 ? {} : { [`${question}.reasons`]: Array.from(reasons) };
    const answers = { [question]: pressed.level, ...chosen };
    return sealAnswer(publicKey, `${code} ${id}`, { answers, revision, day: pressed.day, isTrial: state === "trial" });
  };
  sender.hold(id);
  await queue.put({ id, sealed: await seal() });
  let written = Promise.resolve();
  return {
    toggleReason(value) {
      if (!reasons.delete(value)) {
        reasons.add(value);
      }
      written = written.then(async () => queue.replace({ id, sealed: await seal() })).catch(() => undefined);
    },
    async end() {
      await written;
      sender.release(id);
    },
  };
}
