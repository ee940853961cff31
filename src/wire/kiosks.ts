import * as z from "zod";

/** An answer as a paired tablet sends it: sealed to its link's key, which alone tells what is in it. */
export const sealedAnswerBody = z.strictObject({ submissionId: z.string().max(40), sealed: z.string().max(60_000) });
