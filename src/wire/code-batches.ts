import * as z from "zod";

/** What one act makes at most. */
const COUNT_MAX = 10_000;
const LINKS_MAX = 2_000;

const count = z.int().min(1).max(COUNT_MAX);

export const newBatchBody = z.strictObject({
  links: z.array(z.string()).min(1).max(LINKS_MAX).describe("The electorate: where each code may be cast, once"),
  count,
  name: z.string().trim().max(200).optional(),
});

export const moreCodesBody = z.strictObject({ count: count.default(1) });

export const batchPath = z.object({ id: z.string() });

export const batchQuery = z.object({ survey: z.string() });

export const batchReply = z.object({
  ...{ id: z.string(), survey: z.string(), name: z.string(), links: z.array(z.string()) },
  ...{ count: z.int().describe("Codes made"), recordedOn: z.string() },
});

export const madeCodesReply = batchReply.extend({
  codes: z.array(z.string()).describe("Told once: only a hash of each is kept"),
});
