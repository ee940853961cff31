import type { Period } from "../../core/figures/period.ts";
import type { SampleBeside } from "../../core/figures/unit-beside.ts";
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
        told.push({ proof, figure, raking, marginCount, codeResponseRate, rates });
      }
    }
  }
  return told;
}
