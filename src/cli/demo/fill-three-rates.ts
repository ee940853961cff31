import { DISTRICT_MONTHS } from "../../../db/demo/call-backs.ts";
import { DISTRICT_CHAINS, EXCLUSION_REASONS, THREE_RATES } from "../../../db/demo/chains.ts";
import type { DemoDoor } from "./demo-door.ts";
import { monthKey } from "./month-key.ts";

/** The cases handled in a month with so many valid call-backs. */
export function handledOf(valid: number): number {
  return Math.round(valid * 1.3);
}

/** What stands between the cases handled and the valid answers of the last months. */
export async function importChains(door: DemoDoor, year: number): Promise<void> {
  const first = 13 - DISTRICT_CHAINS.length;
  const rows = DISTRICT_CHAINS.map(([noContact, duplicate, outOfScope, withdrawn, selected, reached], index) => {
    const valid = DISTRICT_MONTHS[DISTRICT_MONTHS.length - DISTRICT_CHAINS.length + index]?.[0] ?? 0;
    const excluded = [noContact, duplicate, outOfScope, withdrawn];
    const handled = handledOf(valid);
    const eligible = handled - excluded.reduce((sum, count) => sum + count, 0);
    return ["linjiang", monthKey(year, first + index), handled, eligible, selected, reached, valid, ...excluded];
  });
  const reasons = EXCLUSION_REASONS.map((reason) => `excluded:${reason}`);
  const header = ["unit", "period", "handled", "eligible", "selected", "reached", "valid", ...reasons];
  const csv = [header, ...rows].map((row) => row.join(",")).join("\n");
  await door.send("POST", "/api/v1/chains/import", csv, "text/csv");
}

export async function putThreeRates(door: DemoDoor, year: number): Promise<void> {
  await door.send("PUT", "/api/v1/composites/three-rates", { ...THREE_RATES, from: monthKey(year, 1) });
}
