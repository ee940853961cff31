import * as z from "zod";
import { BEGINNING, type UnitChange } from "../core/units/unit-change.ts";
import { firstOfMonth } from "./day.ts";
import { KEY_PATTERN, key } from "./key.ts";
import { localText } from "./local-text.ts";

export const unitCode = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const targets = z.record(z.string(), z.number().min(0).max(1)).superRefine((value, context) => {
  for (const [indicator, target] of Object.entries(value)) {
    if (!key.safeParse(indicator).success) {
      const reason = KEY_PATTERN.test(indicator) ? "reserved" : "bad_id";
      context.addIssue({ code: "custom", input: target, path: [indicator], params: { reason } });
    }
  }
});

/** What a PUT of a unit says; `parent` absent leaves it as it is, null makes a root. */
export const unitBody = z
  .strictObject({
    name: localText,
    kind: z.string().regex(/^[a-z][a-z-]{0,31}$/),
    parent: unitCode.nullable().optional(),
    since: firstOfMonth.optional(),
    until: firstOfMonth.optional(),
    successor: unitCode.optional(),
    population: z.int().min(0).optional(),
    targets: targets.optional(),
  })
  .refine(({ since, until }) => since === undefined || until === undefined || since < until, {
    path: ["until"],
    params: { reason: "out_of_range" },
  });

export const unitReply = z.object({
  code: unitCode,
  name: localText,
  kind: z.string(),
  parent: z.string().nullable(),
  until: z.string().nullable(),
  successor: z.string().nullable(),
  population: z.number().nullable(),
  targets: z.record(z.string(), z.number()),
  since: z.string().optional().describe("The month from which this holds; absent when it always held"),
});

export const unitWithChildrenReply = unitReply.extend({
  children: z.array(z.object({ code: z.string(), name: localText, kind: z.string() })),
});

/** A unit as it is answered. */
export function unitReplyOf(unit: UnitChange): z.output<typeof unitReply> {
  const { code, name, kind, parent, until, successor, population, targets } = unit;
  const since = unit.holdsFrom === BEGINNING ? {} : { since: unit.holdsFrom };
  return { code, name, kind, parent, until, successor, population, targets, ...since };
}
