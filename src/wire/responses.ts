import * as z from "zod";

/** The envelope of one submission; its answers are judged against the survey's revision. */
export const submissionShape = z.strictObject({
  submissionId: z.string(),
  answers: z.record(z.string(), z.unknown()),
  revision: z.int().min(1).optional(),
  day: z.string().optional(),
  token: z.string().max(200).optional(),
  ballot: z.string().max(4000).optional(),
  proof: z.string().max(4000).optional(),
});

export type Envelope = z.output<typeof submissionShape>;

/**
 * The envelope as nearly every sender writes it, an id and the answers alone, as `submissionShape` would read it; null
 * when that must judge it. Zod takes many times as long for what each answer goes through.
 */
export function readPlainEnvelope(body: unknown): Envelope | null {
  if (typeof body !== "object" || body === null || Object.keys(body).length !== 2) {
    return null;
  }
  if (!("submissionId" in body && "answers" in body) || typeof body.submissionId !== "string") {
    return null;
  }
  const { submissionId, answers } = body;
  return isRecord(answers) ? { submissionId, answers } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
