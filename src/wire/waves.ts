import * as z from "zod";
import { isDay } from "../core/figures/period.ts";
import { civilDay } from "./day.ts";
import { key } from "./key.ts";
import { localText } from "./local-text.ts";

export const wavePath = z.object({ id: z.string(), key });

/** A named date range of a poll, both days included. */
export const waveBody = z
  .strictObject({ from: civilDay, to: civilDay, name: localText.optional() })
  .refine(({ from, to }) => !isDay(from) || !isDay(to) || from <= to, {
    path: ["to"],
    params: { reason: "out_of_range" },
  });

export const waveReply = z.object({
  key: z.string(),
  from: z.string(),
  to: z.string(),
  name: localText.nullable(),
});
