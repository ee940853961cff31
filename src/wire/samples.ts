import * as z from "zod";
import { PROOF_CLASSES } from "../core/responses/answer.ts";
import type { SamplePlan } from "../core/samples/sample-plan.ts";
import { key } from "./key.ts";
import { localText } from "./local-text.ts";
import { unitCode } from "./units.ts";

const STRATA_MAX = 1000;

export const samplePath = z.object({ id: z.string(), key });

const count = z.int().min(0);
const stratum = z.strictObject({
  name: z.string().min(1).max(64),
  units: z.array(unitCode).min(1),
  frame: z.int().min(1).describe("People in the frame"),
  invited: count,
  psus: z.int().min(1).optional().describe("Units in the frame, where units were drawn first"),
});
const dispositions = z
  .strictObject({
    ...{ interviews: count, partials: count, refusals: count, nonContacts: count, others: count },
    ...{ unknownHouseholds: count, unknownOthers: count },
  })
  .describe("How every drawn person or household ended (AAPOR)");
const eligibility = z
  .strictObject({ share: z.number().min(0).max(1), source: z.string().trim().min(1).max(500) })
  .describe("AAPOR's e, and where it comes from");
const margins = z
  .record(z.string(), z.record(z.string(), z.number().min(0).max(1)))
  .describe("Known shares of the people, by question about the person and value");

/** How a wave's sample was drawn. */
export const sampleBody = z.strictObject({
  strata: z.array(stratum).min(1).max(STRATA_MAX),
  psu: z.literal("unit").nullable().optional().describe("Whether units were drawn, and people within them"),
  margins: margins.optional(),
  trim: z
    .strictObject({ low: z.number().min(0).max(1), high: z.number().min(1) })
    .optional()
    .describe("The least and the most a weight may be of the mean weight"),
  dispositions: dispositions.optional(),
  eligibility: eligibility.optional(),
});

const planShape = z.object({
  strata: z.array(stratum.extend({ psus: z.int().nullable() })),
  psu: z.literal("unit").nullable(),
  margins,
  trim: z.object({ low: z.number(), high: z.number() }).nullable(),
  dispositions: dispositions.nullable(),
  eligibility: eligibility.nullable(),
});

export const samplePlanReply = z.object({ survey: z.string(), wave: z.string(), plan: planShape });

const figure = z.number().nullable();
const raking = z.union([
  z.object({ status: z.literal("none") }),
  z.object({
    status: z.enum(["met", "not_met"]),
    report: z.object({
      ...{ converged: z.boolean(), iterations: z.int(), largestDeviation: z.number(), trimmed: z.int().nullable() },
    }),
  }),
  z.object({ status: z.literal("refused"), reason: z.string(), variable: z.string().nullable() }),
]);
const weighted = z.object({
  ...{ unit: z.object({ code: z.string(), name: localText }), indicator: z.string(), valid: z.int() },
  ...{
    kind: z.enum(["share", "mean", "nps", "accuracy"]),
    value: z.number(),
    standardError: z.number(),
    low: z.number(),
    high: z.number(),
  },
  ...{ degreesOfFreedom: z.int(), designEffect: figure },
});
const proof = z.enum(PROOF_CLASSES);

export const sampleQuery = z.object({
  since: z.string().optional().describe("An earlier wave of the survey to compare with"),
});

const change = z.object({
  ...{ unit: z.object({ code: z.string(), name: localText }), indicator: z.string() },
  ...{ difference: z.number(), low: z.number(), high: z.number() },
  verdict: z.enum(["higher", "lower", "indistinct"]).describe("Holm-adjusted over the list"),
});

export const sampleShape = samplePlanReply.extend({
  releasedOn: z.string().nullable().describe("Null until the wave's figures were let out"),
  classes: z.array(
    z.union([
      z.object({ proof, status: z.literal("refused"), because: z.string() }),
      z.object({
        ...{ proof, status: z.literal("weighted"), raking, kishDesignEffect: figure, codeResponseRate: figure },
        rates: z.looseObject({ RR1: figure }).nullable().describe("AAPOR's rates by the table of dispositions"),
        figures: z.array(weighted),
      }),
    ]),
  ),
  changes: z.array(z.object({ proof, changes: z.array(change) })).nullable(),
});

/** A body as the plan it states, with all that is absent filled in. */
export function samplePlanOf(body: z.output<typeof sampleBody>): SamplePlan {
  const { strata, psu = null, margins: shares = {}, trim = null, dispositions: ended = null } = body;
  return {
    strata: strata.map(({ psus = null, ...rest }) => ({ ...rest, psus })),
    ...{ psu, margins: shares, trim, dispositions: ended, eligibility: body.eligibility ?? null },
  };
}
