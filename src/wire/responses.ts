import * as z from "zod";

/** The envelope of one submission; its answers are judged against the survey's revision. */
export const submissionShape = z.strictObject({
  submissionId: z.string(),
  answers: z.record(z.string(), z.unknown()),
  revision: z.int().min(1).optional(),
  day: z.string().optional(),
  token: z.string().max(200).optional(),
  ballot: z.string().max(4000).optional(),
});

export const receiptShape = z.object({
  receipt: z.object({
    survey: z.string(),
    revision: z.int(),
    day: z.string(),
    leafHash: z.string(),
    checkCode: z.string(),
  }),
});

export const foundReceiptShape = z.object({ survey: z.string(), day: z.string(), leafHash: z.string() });
