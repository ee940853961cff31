import * as z from "zod";
import type { FieldReason } from "../core/refusal.ts";
import { UNDERTAKING_LENGTH_MAX, type Undertaking } from "../core/units/undertaking.ts";
import { civilDay } from "./day.ts";
import { unitCode } from "./units.ts";

/** One line of at most 300 characters, kept as it is; what shows nothing in it is drawn as a mark. */
const line = z
  .string()
  .superRefine((value, context) => {
    const reason = lineFault(value);
    if (reason !== null) {
      context.addIssue({ code: "custom", input: value, params: { reason } });
    }
  })
  .describe(`One line of 1 to ${UNDERTAKING_LENGTH_MAX} characters`);

function lineFault(text: string): FieldReason | null {
  if (text.trim() === "") {
    return "required";
  }
  if ([...text].length > UNDERTAKING_LENGTH_MAX) {
    return "too_long";
  }
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(text)) {
    return "not_one_line";
  }
  return /\0|\p{Surrogate}/u.test(text) ? "bad_text" : null;
}

export const undertakingPath = z.object({ code: unitCode });
export const undertakingBody = z.strictObject({
  day: civilDay.describe("When it was promised; not in the future"),
  text: line,
  due: civilDay.optional().describe("By when it is to be done"),
});

export const withdrawalPath = undertakingPath.extend({ number: z.string().regex(/^[1-9]\d{0,8}$/) });
export const withdrawalBody = z.strictObject({ reason: line });

export const undertakingReply = z.object({
  number: z.int().describe("Within the unit, from 1"),
  ...{ day: z.string(), due: z.string().nullable(), text: z.string(), recordedOn: z.string() },
  withdrawn: z.object({ on: z.string(), reason: z.string() }).nullable(),
});

/** An undertaking as it is answered. */
export function undertakingReplyOf(undertaking: Undertaking): z.output<typeof undertakingReply> {
  const { number, day, due, text, recordedOn, withdrawn } = undertaking;
  return { number, day, due, text, recordedOn, withdrawn };
}
