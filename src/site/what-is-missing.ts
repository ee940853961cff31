import type { UnitMessages } from "../../web/locales/unit-messages.ts";
import type { AppContext } from "../api/context.ts";
import { kindOfKey } from "../core/figures/period.ts";
import { findPeriod } from "../service/figures/find-period.ts";
import { readUnitPage, type UnitPageInput } from "../service/figures/read-unit-page.ts";

const PARTS = [
  ["indicator", "unknownIndicator"],
  ["survey", "unknownSurvey"],
] as const;

/** Which part of a unit's address is unknown: the first that leads nowhere, else the unit itself has nothing. */
export async function whatIsMissing(c: AppContext, code: string): Promise<keyof UnitMessages["errors"]> {
  const isThere = async (part: Partial<UnitPageInput>) => (await readUnitPage(c.var.deps, { code, ...part })).ok;
  if (!(await isThere({}))) {
    return "notFound";
  }
  for (const [name, message] of PARTS) {
    const value = c.req.query(name);
    if (value !== undefined && !(await isThere({ [name]: value }))) {
      return message;
    }
  }
  return "nothingYet";
}

/** The same for the page of a figure's source, whose period is a key. */
export async function whatSourceIsMissing(c: AppContext, code: string): Promise<keyof UnitMessages["errors"]> {
  const missing = await whatIsMissing(c, code);
  const period = c.req.query("period");
  const isUnknown = period !== undefined && !(await findPeriod(c.var.deps, kindOfKey(period) ?? "wave", period));
  return missing === "nothingYet" && isUnknown ? "unknownPeriod" : missing;
}
