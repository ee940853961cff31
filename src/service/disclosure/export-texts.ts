import { accept, type Result, refuse } from "../../core/result.ts";
import { judgeUnitRight } from "../accounts/judge-right.ts";
import { recordAct } from "../accounts/record-act.ts";
import type { ActingOfficial, Deps } from "../deps.ts";
import type { ReadGroup } from "./read-text-group.ts";
import { readTexts, type TextsAsked, type UnitTexts } from "./read-texts.ts";

type Exported = { unit: UnitTexts["unit"]; group: ReadGroup };

/** A group of texts to be carried away: by those who may export, and on record; not found where there is none. */
export async function exportTexts(deps: Deps, official: ActingOfficial, asked: TextsAsked): Promise<Result<Exported>> {
  const judged = await judgeUnitRight(deps, official, "exportData", asked.unit);
  const read = judged.ok ? await readTexts(deps, official, asked) : judged;
  if (!read.ok) {
    return read;
  }
  const { group, unit } = read.value;
  if (group === null) {
    return refuse({ reason: "not_found" });
  }
  await recordAct(deps, official, `${unit.code} ${group.survey} ${group.field} ${group.period}`);
  return accept({ unit, group });
}
