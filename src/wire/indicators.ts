import * as z from "zod";
import { key } from "./key.ts";
import { localText } from "./local-text.ts";

export const indicatorPath = z.object({ key });

/** An indicator that is only imported: its name, and the formula as it is printed beside the figure. */
export const indicatorBody = z.strictObject({ name: localText, formula: localText });

export const indicatorReply = z.object({
  key: z.string(),
  name: localText,
  formula: localText,
  kind: z.enum(["share", "mean", "nps", "accuracy"]),
  version: z.int(),
});
