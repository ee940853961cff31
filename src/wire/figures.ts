import * as z from "zod";
import { isDay } from "../core/figures/period.ts";
import { PROOF_CLASSES } from "../core/responses/answer.ts";
import { localText } from "./local-text.ts";

const day = z.string().refine(isDay, { params: { reason: "bad_day" } });
export const periodKind = z.enum(["month", "quarter", "year", "wave"]);
const proof = z.enum(PROOF_CLASSES);
const round = z
  .string()
  .refine((text) => /^[1-9]\d{0,2}$/.test(text), { params: { reason: "bad_round" } })
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
  from: day.optional(),
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

const responses = z
  .int()
  .optional()
  .describe("The distinct responses, where they are fewer than the valid answers; the bounds then rest on them");

const plainFigure = z.object({
  ...{ value: z.number(), low: z.number(), high: z.number(), favourable: count, valid: z.int(), responses },
});

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
  responses,
  levels: z.record(z.string(), z.int()).nullable(),
  plain: plainFigure.optional(),
  recovered: z
    .string()
    .optional()
    .describe("The print from which the numerator of imported counts was recovered, as the only one that fits"),
});

const change = z.object({
  from: z.string(),
  to: z.string(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(["higher", "lower", "indistinct"]),
});

const end = z.object({ value: z.number(), valid: z.int(), responses });
const told = z.object({ ...change.shape, earlier: end, later: end });
const { from: _from, to: _to, ...difference } = change.shape;
const standardised = z.object({
  period: z.string(),
  raw: z.number(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  valid: z.int(),
});

const readings = z.object({
  proof,
  signals: z
    .object({
      ...{ from: z.string(), to: z.string(), count: z.int(), centre: z.number() },
      apart: z.array(z.object({ period: z.string(), side: z.enum(["above", "below"]) })),
    })
    .nullable(),
  shareTrend: z
    .object({ from: z.string(), to: z.string(), count: z.int(), verdict: change.shape.verdict })
    .nullable()
    .describe("Whether the points of the window since the last break rise or fall together: Cochran–Armitage, 5%"),
  onYear: told.nullable(),
  monthByMonth: z
    .object({ ...difference, year: z.string(), months: z.int(), earlier: z.int(), later: z.int() })
    .nullable(),
  target: z
    .object({
      ...{ target: z.number(), period: z.string(), verdict: z.enum(["met", "missed", "cannotTell"]) },
      ...{ value: z.number(), low: z.number(), high: z.number(), valid: z.int() },
    })
    .nullable(),
  standardised: z.object({ from: standardised, to: standardised, channels: z.array(z.string()) }).nullable(),
  fixedMix: z
    .object({ ...told.shape, channels: z.array(z.string()), earlierCovered: z.number(), laterCovered: z.number() })
    .nullable(),
});

const correctedCounts = z.object({ favourable: z.int(), valid: z.int() });

export const trendShape = z.object({
  unit,
  indicator: z.object({ key: z.string(), name: localText, kind: z.string(), formula: localText }),
  period: periodKind,
  series: z.array(z.object({ proof, points: z.array(point), change: change.nullable() })),
  quoted: z.array(
    z.object({
      period: z.string(),
      printed: z.string(),
      source: z.string(),
      sourceUrl: z.string().nullable(),
      agrees: z.boolean().optional().describe("Whether the imported counts shown for the period print so"),
    }),
  ),
  breaks: z.array(z.object({ period: z.string(), reason: z.enum(["formula", "wording", "scale", "channel"]) })),
  readings: z.array(readings),
  corrections: z
    .array(
      z.object({
        ...{ period: z.string(), from: correctedCounts, to: correctedCounts },
        ...{ reason: z.string(), recordedOn: z.string() },
      }),
    )
    .describe("Imported counts that were replaced by others, where both were shown; by period, the first made first"),
  flagged: z
    .object({
      ...{ unit, period: z.string(), periodKind, span: z.array(z.string()).optional(), proof },
      ...{ plain: plainFigure, all: plainFigure },
    })
    .nullable(),
  late: z.object({ count: z.int(), recordedOn: z.string() }).nullable(),
});

const rankedUnit = z.object({
  ...{ code: z.string(), name: localText, favourable: count, valid: count, responses },
  ...{ value: figure, low: figure, high: figure, rankLow: count, rankHigh: count, status },
  ...{ span: point.shape.span, bound: point.shape.bound, change: told.nullable() },
  progress: z.object({ low: z.number(), high: z.number(), rankLow: z.int(), rankHigh: z.int() }).nullable(),
  shrunk: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  funnel: z.enum(["above", "inside", "below"]).nullable(),
});

export const rankingShape = z.object({
  proof: proof.nullable(),
  proofs: z.array(proof),
  period: periodKind,
  at: z.string().nullable(),
  since: z.string().nullable(),
  pinned: z.boolean(),
  widened: z
    .boolean()
    .describe("Whether `funnel` is held against limits widened as the units differ by more than chance"),
  separated: z.object({ count: z.int(), best: z.array(z.string()), worst: z.array(z.string()) }).nullable(),
  units: z.array(rankedUnit),
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
          span: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
});
