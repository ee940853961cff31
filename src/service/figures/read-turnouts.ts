import type { Turnout } from "../../core/disclosure/tell-turnouts.ts";
import type { Day } from "../../core/figures/period.ts";
import type { LocalText } from "../../core/local-text.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { codeResponseRate } from "../../core/samples/code-response-rate.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { releasedTurnouts } from "../../store/turnouts.ts";
import { allUnitChanges } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Caller, Deps } from "../deps.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";

export type NamedUnit = { code: string; name: LocalText };
/** `counts.share` is cast over invited (`codeResponseRate`). */
export type NamedTurnout = {
  unit: NamedUnit;
  counts: { invited: number; cast: number; share: number | null } | null;
  toldAt: NamedUnit | null;
};

/** What was told of the links of one wave, or of none, higher units first. */
export type ReadTurnout = { wave: string | null; waveName: LocalText | null; releasedOn: Day; units: NamedTurnout[] };

/** How many of a survey's one-time codes were cast, as let out after its links had closed; empty before. */
export async function readTurnouts(
  deps: Deps,
  input: { survey: string; caller: Caller },
): Promise<Result<ReadTurnout[]>> {
  if (!(await findReadableSurvey(deps, { ...input, unit: null }))) {
    return refuse({ reason: "not_found" });
  }
  const released = await releasedTurnouts(deps.db, input.survey);
  const changes = released.length === 0 ? [] : await allUnitChanges(deps.db);
  const waves = (await listWaves(deps.db)).filter(({ survey }) => survey === input.survey);
  return accept(
    released.map(({ wave, month, releasedOn, turnouts }) => {
      const tree = unitTreeAt(changes, month);
      const named = (code: string) => ({ code, name: tree.nameOf(code) });
      const depthOf = ({ unit }: Turnout) => tree.ancestorsOf(unit).length;
      const units = turnouts
        .toSorted((one, other) => depthOf(one) - depthOf(other))
        .map(({ unit, counts, toldAt }) => ({
          ...{
            unit: named(unit),
            counts: counts && { ...counts, share: codeResponseRate(counts.cast, counts.invited) },
          },
          toldAt: toldAt === null ? null : named(toldAt),
        }));
      const waveName = waves.find(({ key }) => key === wave)?.name ?? null;
      return { wave, waveName, releasedOn, units };
    }),
  );
}
