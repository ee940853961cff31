import * as z from "zod";
import type { FieldReason } from "../core/refusal.ts";
import { localText } from "./local-text.ts";

const IDS_MAX = 100_000;

const ids = z.array(z.string().min(1).max(200)).min(1).max(IDS_MAX);
const count = z.int().min(0);
const stratum = z.strictObject({ name: z.string().min(1).max(64), ids, count });

/** A frame and how many to draw from it: `ids` and `count`, or the same for each of `strata`. */
export const drawBody = z
  .strictObject({
    ids: ids.optional(),
    count: count.optional(),
    seed: z.string().min(1).max(200).describe("To be fixed before the frame is known"),
    strata: z.array(stratum).min(1).max(1000).optional(),
  })
  .superRefine(({ ids: all, count: number, strata }, context) => {
    const refuse = (field: string, reason: FieldReason) =>
      context.addIssue({ code: "custom", input: all, path: [field], params: { reason } });
    for (const [field, given] of Object.entries({ ids: all, count: number })) {
      if ((given === undefined) === (strata === undefined)) {
        refuse(field, strata === undefined ? "required" : "unknown");
      }
    }
    const names = (strata ?? []).map(({ name }) => name);
    if (new Set(names).size < names.length) {
      refuse("strata", "repeated");
    }
  });

export const drawReply = z.object({
  seed: z.string(),
  frameCount: z.int(),
  drawn: z
    .array(z.string())
    .describe("In the order drawn; those that follow in it stand in for whoever is not reached"),
  strata: z.array(z.object({ name: z.string(), frame: z.int(), drawn: z.array(z.string()) })),
  frameDigest: z.string(),
  earlierDraws: z
    .int()
    .describe("Other draws from this very frame: more than none, and the seed may have been tried out"),
  rule: localText,
});

/** How anyone can check a draw. */
export const DRAW_RULE = {
  "zh-CN":
    "每个编号的排序数是“种子、换行符、编号”（UTF-8）的 SHA-256 值；按它从小到大取前若干个，分层时在各层内分别取。核对：printf '%s\\n%s' 种子 编号 | sha256sum。",
  en: "Each id's number is the SHA-256 of the seed, a line feed and the id (UTF-8); the ids with the smallest numbers are drawn, in each stratum by itself. To check: printf '%s\\n%s' SEED ID | sha256sum.",
};
