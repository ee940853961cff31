import * as z from "zod";
import { PROOF_CLASSES } from "../core/responses/answer.ts";
import { localText } from "./local-text.ts";
import { pageQuery } from "./page.ts";

export const textsQuery = z.object({
  survey: z.string().optional(),
  question: z.string().optional().describe("A text question's id, or `id.other`"),
  proof: z.enum(PROOF_CLASSES).optional(),
  at: z.string().optional().describe("A month, or a wave's key; otherwise the newest"),
});

export const textsListQuery = textsQuery.extend(pageQuery.shape);

/** The query of the officials' page; what it does not know it leaves alone. */
export const textsPageQuery = z.object({
  ...textsQuery.shape,
  proof: textsQuery.shape.proof.catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export const textsReply = z.object({
  unit: z.object({ code: z.string(), name: localText }),
  survey: z.string(),
  question: z.string(),
  proof: z.enum(PROOF_CLASSES),
  period: z.string(),
  span: z.array(z.string()).optional(),
  unitsBelow: z.int().describe("Units below whose texts, if any, stand here too"),
  hasEarlier: z
    .boolean()
    .describe("Texts of earlier months are among them, which came late or could not be shown then"),
  count: z.int().describe("Texts in the group, withdrawn ones apart"),
  withdrawn: z.int(),
  items: z.array(z.string()).describe("As written, in an order that tells nothing"),
  next: z.string().nullable(),
});
