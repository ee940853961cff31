import * as z from "zod";
import { localText } from "./local-text.ts";

export const turnoutPath = z.object({ id: z.string() });

const unit = z.object({ code: z.string(), name: localText });
const count = z.int().nullable();

const unitTurnout = z.object({
  unit,
  status: z.enum(["told", "withheld"]),
  invited: count.describe("One-time codes made that could be cast in the unit alone"),
  cast: count.describe("Codes that were cast"),
  share: z.number().nullable().describe("Of the codes made; of the unit's residents nothing is said"),
  toldAt: unit.nullable().describe("Of a unit that is withheld: the first higher one that is told"),
});

export const turnoutShape = z.object({
  survey: z.string(),
  turnouts: z
    .array(z.object({ wave: z.string().nullable(), releasedOn: z.string(), units: z.array(unitTurnout) }))
    .describe("Told once for each wave, and once for the links of none, after every link with codes has closed"),
});
