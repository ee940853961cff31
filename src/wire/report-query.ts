import * as z from "zod";

const key = z.string().max(64);

/** The query of a report; what it does not know it leaves alone. */
export const reportQuery = z.object({ period: key.optional(), indicator: z.array(key).max(20) });
