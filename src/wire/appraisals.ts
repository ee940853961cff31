import * as z from "zod";
import { PROOF_CLASSES } from "../core/responses/answer.ts";
import { periodKind } from "./figures.ts";
import { localText } from "./local-text.ts";

const weights = z.record(z.string().min(1).max(64), z.number().min(0).max(1));
const points = z.record(z.string().min(1).max(64), z.number().min(0).max(1000));

export const surveyPath = z.object({ id: z.string() });

/** How a survey appraises; a level without points is no valid vote. */
export const appraisalBody = z.strictObject({
  classes: weights.refine((classes) => Object.keys(classes).length > 0, { params: { reason: "required" } }),
  points: points.refine((levels) => Object.keys(levels).length > 0, { params: { reason: "required" } }),
  question: z.string(),
  from: z.string().optional().describe("A month, quarter or year; without it the first rule always held"),
});

const rule = z.object({
  period: z.string().nullable(),
  question: z.string(),
  indicator: z.string(),
  classes: weights,
  points,
});

export const appraisalReply = rule.extend({ survey: z.string() });

export const appraisalQuery = z.object({
  unit: z.string(),
  period: periodKind.default("month"),
  at: z.string().optional(),
});

export const pairsQuery = z.object({
  unit: z.string().optional().describe("Only this unit's pairs, each seen from it"),
  period: periodKind.default("month").describe("Of quarters and years nothing is told"),
  at: z.string().optional().describe("Without it the last period with a pair"),
});

const proof = z.enum(PROOF_CLASSES);
const figure = z.number().nullable();
const count = z.int().nullable();
const unit = z.object({ code: z.string(), name: localText });

export const appraisalShape = z.object({
  ...{ survey: z.string(), unit, period: periodKind, at: z.string().nullable() },
  status: z.enum(["told", "no_rule", "rule_changed", "shared_indicator", "nothing_released"]),
  rule: rule.nullable(),
  series: z.array(
    z.object({
      proof,
      score: figure.describe("Across the classes by weight; null while one of them is missing"),
      ...{ low: figure, high: figure },
      missing: z.array(z.string()).describe("Classes without answers, with fewer than ten, or withheld"),
      classes: z.array(
        z.object({
          ...{ respondentClass: z.string(), weight: z.number(), score: figure, standardError: figure, valid: count },
          notValid: count.describe("Votes without points, such as don't know"),
        }),
      ),
    }),
  ),
});

const verdict = z.enum(["higher", "lower", "indistinct"]);

export const pairsShape = z.object({
  ...{ survey: z.string(), period: periodKind, at: z.string().nullable() },
  status: z.enum(["told", "no_rule", "rule_changed", "no_sheet", "not_for_this_kind", "nothing_released"]),
  series: z.array(
    z.object({
      proof,
      units: z.int().describe("Units on the sheet"),
      pairs: z.array(
        z.object({
          ...{ unit, other: unit },
          difference: z.number().describe("Unit − other within raters, in points, across the classes by weight"),
          ...{ standardError: z.number(), low: z.number(), high: z.number() },
          raters: z.int().describe("Persons who rated both"),
          verdict: verdict.describe("Holm-adjusted over all pairs of the sheet"),
        }),
      ),
    }),
  ),
});

const interval = z.object({ value: z.number(), low: z.number(), high: z.number() });
const accuracy = unit.extend({ correct: count, answered: count, accuracy: interval.nullable() });

export const quizShape = z.object({
  ...{ survey: z.string(), period: periodKind, at: z.string().nullable() },
  questions: z.array(
    z.object({
      ...{ id: z.string(), title: localText },
      isKeyChanged: z.boolean().describe("A revision took other options for correct: nothing is told"),
      series: z.array(
        z.object({
          ...{ proof, unit: accuracy, units: z.array(accuracy) },
          overall: interval
            .extend({ standardError: z.number(), units: z.int(), degreesOfFreedom: z.int() })
            .nullable()
            .describe("Over the units below as clusters"),
        }),
      ),
    }),
  ),
});
