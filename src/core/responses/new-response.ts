import type { TallyRow } from "../figures/counts.ts";
import type { AcceptedAnswers, ResponseDimensions } from "./answer.ts";

/** What the respondent keeps. */
export type Receipt = { survey: string; revision: number; day: string; leafHash: string; checkCode: string };

/**
 * A response ready to be stored: judged, committed to, tallied.
 * `key` is SHA-256 of the submission id; `salts[0]` is the closed answers' salt, `salts[i]` text i's.
 */
export type NewResponse = {
  key: Uint8Array;
  dimensions: ResponseDimensions;
  answers: AcceptedAnswers;
  /** Canonical JSON of the closed answers. */
  closedJson: string;
  salts: readonly Uint8Array[];
  commit: Uint8Array;
  leafHash: Uint8Array;
  checkCode: string;
  tally: readonly TallyRow[];
  /** Set for a link on trial: goes into the trial table and counts nowhere. */
  isTrial: boolean;
  /** SHA-256 of the one-time code that is spent with it. */
  codeHash: Uint8Array | null;
  /** Set for a live survey: the open period whose every tenth answer is set aside. */
  livePeriod: { kind: "month" | "wave"; key: string; from: string; to: string } | null;
};
