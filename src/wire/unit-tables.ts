import * as z from "zod";
import type { PlannedUnit } from "../core/units/plan-units.ts";
import { firstOfMonth } from "./day.ts";
import { localText } from "./local-text.ts";
import { unitCode } from "./units.ts";

const kind = z.string().regex(/^[a-z][a-z-]{0,31}$/);

/** What goes with a table of units, or stands in its place: names, one a line. */
export const unitTableFields = z.object({
  names: z.string().max(100_000).optional().describe("Names, one a line, in place of a file"),
  parent: unitCode.optional().describe("The parent of units that name none"),
  kind: kind.optional().describe("The kind of new units that tell none; absent: by the end of the name"),
  since: firstOfMonth.optional().describe("From when changes of known units hold; absent: from this month"),
});

const state = z.enum(["new", "same", "changed"]);
const standing = {
  name: localText,
  kind: z.string(),
  parent: z.string().nullable(),
  population: z.number().nullable(),
};

export const plannedUnitsReply = z.object({
  units: z.array(
    z.object({
      ...{ cell: z.string(), state, code: unitCode, ...standing, until: z.string().nullable() },
      before: z.object({ ...standing, until: z.string().nullable() }).nullable(),
    }),
  ),
  counts: z.object({ new: z.int(), same: z.int(), changed: z.int() }),
});

/** A plan as it is answered. */
export function plannedUnitsReplyOf(units: readonly PlannedUnit[]): z.output<typeof plannedUnitsReply> {
  const standingOf = ({ name, kind: is, parent, population, until }: PlannedUnit["unit"]) => ({
    ...{ name, kind: is, parent, population, until },
  });
  const count = (of: PlannedUnit["state"]) => units.filter((unit) => unit.state === of).length;
  return {
    units: units.map(({ cell, state: is, unit, before }) => ({
      ...{ cell, state: is, code: unit.code, ...standingOf(unit) },
      before: before && standingOf(before),
    })),
    counts: { new: count("new"), same: count("same"), changed: count("changed") },
  };
}

export const endBody = z.strictObject({ on: firstOfMonth, successor: unitCode.optional() });
export const mergeBody = z.strictObject({
  on: firstOfMonth,
  from: z.array(unitCode).min(1).max(100).describe("The units that end, with this one as their successor"),
});
export const splitBody = z.strictObject({
  on: firstOfMonth,
  into: z
    .array(
      z.strictObject({
        code: unitCode.optional().describe("Made when absent"),
        name: localText,
        kind: kind.optional(),
        population: z.int().min(0).optional(),
        children: z.array(unitCode).max(1000).default([]).describe("Units below the split one that come under this"),
      }),
    )
    .min(2)
    .max(50),
});

export const statedReply = z.object({
  units: z.array(
    z.object({
      ...{ code: unitCode, name: localText, kind: z.string(), parent: z.string().nullable() },
      ...{ until: z.string().nullable(), successor: z.string().nullable() },
    }),
  ),
});
