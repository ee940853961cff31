import * as z from "zod";
import { type FieldReason, invalid } from "../core/refusal.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import { checkDefinition } from "../core/surveys/check-definition.ts";
import type { Condition, SurveyDefinition } from "../core/surveys/survey.ts";
import { civilDay } from "./day.ts";
import { key } from "./key.ts";
import { localText } from "./local-text.ts";
import { unitCode } from "./units.ts";
import { validate } from "./validate.ts";

const TITLE_LENGTH_MAX = 500;
const TEXT_ANSWER_LENGTH_MAX = 20_000;

const title = localText.refine(
  (text) => (typeof text === "string" ? [text] : Object.values(text)).every(({ length }) => length <= TITLE_LENGTH_MAX),
  because("too_long"),
);

/** What stands in `|` lists and forms: no bar, no control character, no blanks at the ends. */
const optionValue = z
  .string()
  .min(1)
  .max(64)
  .refine((value) => /^(?!\s)[^|\p{Cc}\p{Surrogate}]+(?<!\s)$/u.test(value), because("bad_id"))
  .refine((value) => value !== "__proto__", because("reserved"));

const valid = z.boolean().default(true);
const namedScale = z.enum(["satisfaction5", "satisfaction5n", "agreement5", "stars5", "nps11", "ces7"]);
const level = z.strictObject({ value: z.int(), label: localText, valid });
const scale = z.union([namedScale, z.strictObject({ levels: z.array(level) })]);

const plainOption = { value: optionValue, label: localText };
const option = z.strictObject({
  ...plainOption,
  valid,
  correct: z.boolean().optional(),
  other: z.boolean().optional(),
});
const reasons = z.strictObject({ atOrBelow: z.int(), options: z.array(z.strictObject(plainOption)) });
const row = z.strictObject({ value: key, label: localText, unit: unitCode.optional() });

const comparand = z.union([z.string(), z.number()]);
const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ question: z.string(), is: comparand }),
      z.strictObject({ question: z.string(), isNot: comparand }),
      z.strictObject({ question: z.string(), atOrBelow: z.number() }),
      z.strictObject({ question: z.string(), atOrAbove: z.number() }),
      z.strictObject({ question: z.string(), includes: comparand }),
      z.strictObject({ all: z.array(condition) }),
      z.strictObject({ any: z.array(condition) }),
    ]),
  )
  .meta({ id: "Condition" });

const common = {
  id: key,
  title,
  required: z.boolean().default(false),
  visibleIf: condition.optional(),
  about: z.literal("person").optional(),
};
const count = z.int().min(0).optional();

const question = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.literal("rating"), scale, reasons: reasons.optional() }),
  z.strictObject({ ...common, type: z.literal("choice"), options: z.array(option) }),
  z.strictObject({ ...common, type: z.literal("choices"), options: z.array(option), min: count, max: count }),
  z.strictObject({ ...common, type: z.literal("matrix"), rows: z.array(row), scale }),
  z.strictObject({
    ...common,
    type: z.literal("ranking"),
    options: z.array(z.strictObject({ ...plainOption, valid })),
  }),
  z.strictObject({
    ...common,
    type: z.literal("number"),
    min: z.number().optional(),
    max: z.number().optional(),
    integer: z.boolean().default(false),
  }),
  z.strictObject({ ...common, type: z.literal("date"), min: civilDay.optional(), max: civilDay.optional() }),
  z.strictObject({
    ...common,
    type: z.literal("text"),
    maxLength: z.int().min(1).max(TEXT_ANSWER_LENGTH_MAX).default(2000),
  }),
  z.strictObject({ ...common, title: localText, type: z.literal("note") }),
]);

const indicator = z.strictObject({
  key,
  name: localText.optional(),
  kind: z.enum(["share", "mean", "nps", "accuracy"]).default("share"),
  question: z.string(),
  favourable: z.array(comparand).default([]),
});

const shortText = z.string().trim().min(1).max(200);
const imprint = z.strictObject({
  organiser: title,
  contact: title,
  purpose: title.optional(),
  privacy: localText.optional(),
  tableNumber: shortText.optional(),
  approvedBy: title.optional(),
  approvalNumber: shortText.optional(),
  validUntil: civilDay.optional(),
});

/** The shape of a survey definition as it is sent; what must fit together is judged by `parseSurveyDefinition`. */
export const surveyBody = z.strictObject({
  title,
  live: z.boolean().default(false),
  results: z.enum(["public", "officials"]).default("public"),
  unit: unitCode.optional().describe("The unit it belongs to; without one the whole deployment"),
  questions: z.array(question),
  indicators: z.array(indicator).default([]),
  imprint: imprint.optional(),
});

/** A definition as it was sent, with every default filled in, or all that is wrong with it (422). */
export function parseSurveyDefinition(input: unknown): Result<SurveyDefinition> {
  const shaped = validate(surveyBody, input);
  if (!shaped.ok) {
    return shaped;
  }
  const indicators = shaped.value.indicators.map((given) => ({ ...given, name: given.name ?? given.key }));
  // An optional field of zod's may be undefined; JSON has no undefined.
  const definition = { ...shaped.value, indicators } as SurveyDefinition;
  const errors = checkDefinition(definition);
  return errors.length > 0 ? refuse(invalid(errors)) : accept(definition);
}

function because(reason: FieldReason): { params: { reason: FieldReason } } {
  return { params: { reason } };
}
