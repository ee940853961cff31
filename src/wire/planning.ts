import * as z from "zod";

const UNITS_MAX = 10_000;

function matching(pattern: RegExp): [(text: string) => boolean, { params: { reason: "out_of_range" } }] {
  return [(text) => pattern.test(text), { params: { reason: "out_of_range" } }];
}

const numbers = z
  .string()
  .max(200_000)
  .refine(...matching(/^(\d{1,9}(\.\d{1,6})?)?(,\d{1,9}(\.\d{1,6})?)*$/))
  .transform((text) => (text === "" ? [] : text.split(",").map(Number)))
  .refine((list) => list.length <= UNITS_MAX, { params: { reason: "too_many" } });

export const planningQuery = z.object({
  expected: numbers.default([]).describe("Answers each unit can expect, separated by commas"),
  share: z
    .string()
    .refine(...matching(/^(0(\.\d+)?|1(\.0+)?)$/))
    .transform(Number)
    .default(0.5)
    .describe("About what is measured, in [0, 1]; one half needs the most"),
  population: z
    .string()
    .refine(...matching(/^[1-9]\d{0,11}$/))
    .transform(Number)
    .optional()
    .describe("People in the frame, where it is known"),
});

const needed = z.object({ fivePoints: z.int().nullable(), tenPoints: z.int().nullable() });

export const planningShape = z.object({
  share: z.number(),
  interval: needed.describe("Answers so that the 95% interval reaches at most that far to either side"),
  change: needed.describe("Answers in each of two periods so that such a change is told from chance, power 80%"),
  answerCountMin: z.int(),
  units: z.array(z.object({ expected: z.number(), chance: z.number().describe("Of being shown at all") })),
  expectedUnits: z.number().describe("How many of the units can be expected to be shown"),
});
