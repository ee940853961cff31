import * as z from "zod";
import { PROOF_CLASSES } from "../core/responses/answer.ts";
import { periodKind } from "./figures.ts";
import { key } from "./key.ts";
import { localText } from "./local-text.ts";
import { unitCode } from "./units.ts";

const PARTS_MAX = 50;

export const compositePath = z.object({ key });

const points = z
  .strictObject({
    kind: z.enum(["linear", "steps"]),
    pointsMax: z.number().positive(),
    rows: z.array(z.strictObject({ rate: z.number(), points: z.number() })).min(1),
  })
  .describe("How a rate in [0, 1] earns points: linear between the rows, or in steps");

const part = { indicator: z.string(), weight: z.number().min(0).max(1) };

/** A composite's rule from a calendar period on; weights add up to 1. */
export const compositeBody = z.strictObject({
  name: localText,
  from: z.string().describe("A month, quarter or year"),
  parts: z
    .array(z.strictObject({ ...part, points: points.optional() }))
    .min(1)
    .max(PARTS_MAX),
  groups: z.record(z.string().min(1).max(64), z.array(unitCode)).optional(),
});

const rulePart = z.object({ ...part, points: points.nullable() });

export const compositeReply = z.object({
  key: z.string(),
  name: localText,
  from: z.string(),
  parts: z.array(rulePart),
  groups: z.record(z.string(), z.array(z.string())).nullable(),
});

export const compositeQuery = z.object({
  key: z.string(),
  period: periodKind.default("month"),
  at: z.string().optional(),
});

const figure = z.number().nullable();
const rank = z.int().nullable();
const composed = z.object({
  ...{ code: z.string(), name: localText },
  score: figure.describe("0–100; null while a part is missing"),
  low: figure,
  high: figure,
  missing: z.array(z.string()).describe("The indicators without a released figure, or without points for it"),
  parts: z.array(
    z.object({
      ...{ indicator: z.string(), share: figure, valid: z.int().nullable(), worth: figure },
      span: z.array(z.string()).nullable().describe("The months it adds up, where some were carried forward"),
    }),
  ),
});

export const unitCompositeShape = z.object({
  composite: z.object({ key: z.string(), name: localText }),
  period: periodKind,
  at: z.string().nullable(),
  status: z.enum(["told", "no_rule", "rule_changed", "nothing_released"]),
  rule: z
    .object({
      from: z.string(),
      parts: z.array(
        rulePart.extend({
          proof: z.enum(PROOF_CLASSES).nullable(),
          isPinned: z.boolean().describe("100% for every compared unit: it ranks nobody"),
        }),
      ),
    })
    .nullable(),
  unit: composed.nullable(),
  units: z.array(composed.extend({ group: z.string().nullable(), groupSize: z.int(), rankLow: rank, rankHigh: rank })),
});
