import * as z from "zod";

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
    requestId: z.string(),
  })
  .describe("Problem details");
