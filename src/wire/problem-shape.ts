import * as z from "zod";

const challengeShape = z
  .object({
    parameters: z.object({
      ...{ algorithm: z.string(), nonce: z.string(), salt: z.string(), cost: z.int(), keyLength: z.int() },
      ...{ keyPrefix: z.string(), keySignature: z.string().optional() },
      data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    }),
    signature: z.string().optional(),
  })
  .describe(
    "Proof of work as altcha-lib reads it, good for five minutes, once, and for this link; solved, the answer may be sent again at once with `proof`: Base64 of the JSON {challenge, solution}",
  );

/** A refusal's body (RFC 9457), as the API document shows it. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    reason: z.string(),
    errors: z.array(z.object({ pointer: z.string(), reason: z.string(), detail: z.string() })).optional(),
    rejected: z.array(z.object({ line: z.int(), column: z.string(), reason: z.string() })).optional(),
    cells: z
      .array(z.object({ sheet: z.string(), cell: z.string(), reason: z.string(), detail: z.string() }))
      .optional()
      .describe("Cells of a table at fault, named as spreadsheets do; nothing was stored"),
    challenge: challengeShape.optional(),
    requestId: z.string(),
  })
  .describe("Problem details");
