import * as z from "zod";
import { CHART_KINDS } from "../core/figures/chart-kind.ts";
import { parsePeriod } from "../core/figures/period.ts";
import { CHANNELS } from "../core/responses/answer.ts";
import { civilDay } from "./day.ts";
import { periodKind } from "./figures.ts";

/** A day, or a month as the page's own form sends it: its first or its last day, nothing where the field was left empty. */
function dayOrMonth(end: "from" | "to") {
  const month = z.string().transform((text) => (text === "" ? undefined : (parsePeriod("month", text)?.[end] ?? text)));
  return month.pipe(civilDay.optional());
}

/** The query of a unit's page; what it does not know it leaves alone, as links are passed on with additions. */
export const unitPageQuery = z
  .object({
    indicator: z.string().optional(),
    period: periodKind.optional(),
    from: dayOrMonth("from").optional(),
    to: dayOrMonth("to").optional(),
    lang: z.string().max(35).optional(),
    channel: z.enum(CHANNELS).optional(),
    respondentClass: z.string().max(80).optional(),
    survey: z.string().max(80).optional(),
    compare: z.enum(["previous", "year"]).optional(),
    more: z.enum(["1"]).optional(),
    axis: z.enum(["zoom"]).optional(),
    chart: z.enum(CHART_KINDS).optional(),
    framed: z.enum(["1"]).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["from"],
    params: { reason: "bad_period" },
  });

/** The query of the page on where a figure comes from; `period` is a period's key. */
export const aboutPageQuery = z.object({
  indicator: z.string().optional(),
  period: z.string().max(64).optional(),
  lang: z.string().max(35).optional(),
});
