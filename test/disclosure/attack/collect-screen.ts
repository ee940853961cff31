import type { Outsider } from "./outsider.ts";
import { writtenCounts } from "./written-counts.ts";

/** Asks for a unit's screen right after the trend of its live survey, whose last step is all that it may count. */
export async function collectScreen({ facts, look }: Outsider, unit: string, month: string): Promise<void> {
  const path = `/u/${unit}/screen?lang=en`;
  const page = await look(path);
  const address = { unit, measure: "satisfaction", filter: "survey:live", kind: "month", period: month } as const;
  const seen = facts.last({ ...address, proof: "open" });
  const told = new Set([0, 1, ...(seen?.isLive ? [seen.valid] : [])]);
  const unknown = writtenCounts(page.slice(page.indexOf("<"))).filter(({ count }) => !told.has(count));
  if (unknown.length > 0 || !page.startsWith("200")) {
    facts.wonder(
      `${path}: ${page.slice(0, 3)} ${unknown.map(({ near }) => `…${near}…`).join(" ")}, live ${seen?.valid}`,
    );
  }
}
