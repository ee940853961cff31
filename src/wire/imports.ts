import * as z from "zod";

const flag = z
  .enum(["true", "1", "false", "0"])
  .transform((value) => value === "true" || value === "1")
  .optional()
  .describe("Only judge the file and answer the same counts; nothing is stored");

export const importQuery = z.object({ dryRun: flag });

export const correctableImportQuery = importQuery.extend({
  correct: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .optional()
    .describe("Why numbers that are there already are replaced; the old version is kept"),
});

/** A file that was taken; one with any bad row is refused as a whole, so that `rejected` is empty here. */
export const importReply = z.object({
  accepted: z.int().describe("Rows that are new"),
  alreadyThere: z.int().describe("Rows that were stored before, or stand twice in the file"),
  rejected: z.array(z.object({ line: z.int(), column: z.string(), reason: z.string() })),
});
