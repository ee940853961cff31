import * as z from "zod";
import { periodKind } from "./figures.ts";
import { localText } from "./local-text.ts";

export const chainQuery = z.object({ period: periodKind.default("month"), at: z.string().optional() });

const shownCount = z.object({
  count: z.int().nullable().describe("Null: fewer than ten, or hidden because it would tell such a count"),
  share: z.number().nullable().describe("Of the step before, in [0, 1]; excluded and each reason: of handled"),
});

export const chainShape = z.object({
  unit: z.object({ code: z.string(), name: localText }),
  period: periodKind,
  at: z.string().nullable(),
  version: z.int().nullable(),
  correction: z.string().nullable().describe("Why this version replaced an earlier one"),
  chain: z
    .object({
      steps: z.object({
        handled: shownCount,
        eligible: shownCount,
        selected: shownCount,
        reached: shownCount,
        valid: shownCount,
      }),
      excluded: z.array(shownCount.extend({ reason: z.string() })),
      excludedTotal: shownCount,
    })
    .nullable(),
});
