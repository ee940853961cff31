import * as z from "zod";
import { isDay } from "../core/figures/period.ts";

/** A civil day that exists in the calendar. */
export const civilDay = z
  .string()
  .refine(isDay, { params: { reason: "bad_day" } })
  .meta({ format: "date" });

/** The first day of a month: trees and names change on no other. */
export const firstOfMonth = civilDay.refine((day) => !isDay(day) || day.endsWith("-01"), {
  params: { reason: "not_first_of_month" },
});
