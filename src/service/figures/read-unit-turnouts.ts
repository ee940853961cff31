import type { UnitTurnout } from "../../core/figures/trend.ts";
import { codeResponseRate } from "../../core/samples/code-response-rate.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { isPublicThroughout, newestDefinition } from "../../store/surveys.ts";
import { turnoutsOfUnit } from "../../store/turnouts.ts";
import type { Deps } from "../deps.ts";
import { waveNames } from "./wave-names.ts";

/** How many one-time codes were cast in a unit, of every survey that always had public results. */
export async function readUnitTurnouts(
  deps: Deps,
  unit: string,
  changes: readonly UnitChange[],
): Promise<UnitTurnout[]> {
  const turnouts: UnitTurnout[] = [];
  const waves = await waveNames(deps);
  for (const { survey, wave, month, releasedOn, turnout } of await turnoutsOfUnit(deps.db, unit)) {
    const definition = (await isPublicThroughout(deps.db, survey)) ? await newestDefinition(deps.db, survey) : null;
    if (definition && (turnout.counts || turnout.toldAt !== null)) {
      const { counts, toldAt } = turnout;
      const nameOf = (code: string) => unitTreeAt(changes, month).nameOf(code);
      turnouts.push({
        ...{ survey: definition.title, wave: wave === null ? null : (waves[wave] ?? wave), releasedOn },
        counts: counts && { ...counts, share: codeResponseRate(counts.cast, counts.invited) },
        toldAt: toldAt === null ? null : { code: toldAt, name: nameOf(toldAt) },
      });
    }
  }
  return turnouts;
}
