import * as z from "zod";
import { civilDay } from "./day.ts";
import { periodKind } from "./figures.ts";

/** The query of a unit's page; what it does not know it leaves alone, as links are passed on with additions. */
export const unitPageQuery = z
  .object({
    indicator: z.string().optional(),
    period: periodKind.optional(),
    from: civilDay.optional(),
    to: civilDay.optional(),
    lang: z.string().max(35).optional(),
    axis: z.enum(["zoom"]).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["from"],
    params: { reason: "bad_period" },
  });
