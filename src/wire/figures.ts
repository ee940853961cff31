import * as z from "zod";
import { isDay } from "../core/figures/period.ts";
import { PROOF_CLASSES } from "../core/responses/answer.ts";
import { localText } from "./local-text.ts";

const day = z.string().refine(isDay, { params: { reason: "bad_day" } });
export const periodKind = z.enum(["month", "quarter", "year", "wave"]);
const proof = z.enum(PROOF_CLASSES);
const round = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number);

export const trendQuery = z.object({
  indicator: z.string(),
  period: periodKind.default("month"),
  from: day.optional(),
  to: day.optional(),
  scope: z.enum(["subtree", "own"]).default("subtree"),
  survey: z.string().optional(),
  proof: proof.optional(),
  channel: z.string().optional(),
  respondentClass: z.string().optional(),
  round: round.optional(),
});

export const rankingQuery = z.object({
  indicator: z.string(),
  period: periodKind.default("month"),
  at: z.string().optional(),
  proof: proof.optional(),
});

export const resultsQuery = z.object({
  unit: z.string(),
  period: periodKind.default("month"),
  at: z.string().optional(),
});

const status = z.enum(["shown", "withheld", "bounded"]);
const figure = z.number().nullable();
const count = z.int().nullable();
const unit = z.object({ code: z.string(), name: localText });

const point = z.object({
  period: z.string(),
  span: z.array(z.string()).optional(),
  isOpen: z.boolean(),
  status,
  bound: z.enum([">=0.95", "<=0.05"]).optional(),
  value: figure,
  low: figure,
  high: figure,
  favourable: count,
  valid: count,
  levels: z.record(z.string(), z.int()).nullable(),
});

const change = z.object({
  from: z.string(),
  to: z.string(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(["higher", "lower", "indistinct"]),
});

export const trendShape = z.object({
  unit,
  indicator: z.object({ key: z.string(), name: localText, kind: z.string(), formula: localText }),
  period: periodKind,
  series: z.array(z.object({ proof, points: z.array(point), change: change.nullable() })),
  quoted: z.array(
    z.object({ period: z.string(), printed: z.string(), source: z.string(), sourceUrl: z.string().nullable() }),
  ),
  breaks: z.array(z.object({ period: z.string(), reason: z.enum(["formula", "wording", "scale", "channel"]) })),
});

export const rankingShape = z.object({
  proof: proof.nullable(),
  proofs: z.array(proof),
  period: periodKind,
  at: z.string().nullable(),
  units: z.array(
    z.object({
      ...{ code: z.string(), name: localText, favourable: count, valid: count },
      ...{ value: figure, low: figure, high: figure, rankLow: count, rankHigh: count, status },
    }),
  ),
});

export const resultsShape = z.object({
  survey: z.string(),
  unit,
  period: periodKind,
  at: z.string().nullable(),
  questions: z.array(
    z.object({
      id: z.string(),
      title: localText,
      type: z.string(),
      series: z.array(
        z.object({
          ...{ proof, status: z.enum(["shown", "withheld"]), answered: count },
          counts: z.record(z.string(), z.int()).nullable(),
          mean: figure,
        }),
      ),
    }),
  ),
});
