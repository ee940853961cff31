import type { Period } from "../../core/figures/period.ts";
import type { SampleBeside } from "../../core/figures/unit-beside.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Caller, Deps } from "../deps.ts";
import { readSample } from "./read-sample.ts";

const PUBLIC: Caller = { kind: "public" };

/** The unit's weighted figures of the indicator in a wave, of each survey and class of proof that has them. */
export async function readUnitSamples(
  deps: Deps,
  { unit, indicator, period }: { unit: string; indicator: string; period: Period },
  surveys: Iterable<string>,
): Promise<SampleBeside[]> {
  if (period.kind !== "wave") {
    return [];
  }
  const tree = unitTreeAt(await allUnitChanges(deps.db), period.to.slice(0, 7));
  const isInside = (code: string) => tree.has(code) && tree.ancestorsOf(code).includes(unit);
  const told: SampleBeside[] = [];
  for (const survey of surveys) {
    const read = await readSample(deps, { survey, wave: period.key, since: null, caller: PUBLIC });
    for (const one of read.ok ? read.value.classes : []) {
      const figure =
        one.status === "weighted"
          ? one.figures.find((candidate) => candidate.unit === unit && candidate.indicator === indicator)
          : undefined;
      if (read.ok && one.status === "weighted" && figure) {
        const { proof, raking, codeResponseRate, rates } = one;
        const marginCount = Object.keys(read.value.plan.margins).length;
        const isWhole = read.value.plan.strata.every(({ units }) => units.every(isInside));
        told.push({ proof, isWhole, figure, raking, marginCount, codeResponseRate, rates });
      }
    }
  }
  return told;
}
