import type { Result } from "../result.ts";
import type { Day, Period } from "./period.ts";

/** A rule that holds from a day on, until a version from a later day replaces it. */
export type Versioned = { from: Day };

/** The weights of a composite score by indicator, or those of an appraisal by respondent class. */
export type WeightsVersion = Versioned & { weights: ReadonlyMap<string, number> };

export type VersionRefusal =
  | { reason: "no_version" }
  | { reason: "changed_within_period"; on: Day }
  | { reason: "two_versions"; from: Day };

/**
 * The version in force in a period, in whatever order they are given: old periods keep the rules of then. Refused: a
 * period before the first version, one inside which the rule changed (its months stand for themselves, no rule is right
 * for the whole), and two versions from one day.
 */
export function versionAt<Version extends Versioned>(
  versions: readonly Version[],
  { from, to }: Pick<Period, "from" | "to">,
): Result<Version, VersionRefusal> {
  const sorted = versions.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const twice = sorted.find((version, index) => version.from === sorted[index + 1]?.from);
  if (twice) {
    return { ok: false, refusal: { reason: "two_versions", from: twice.from } };
  }
  const change = sorted.find((version) => version.from > from && version.from <= to);
  const inForce = sorted.findLast((version) => version.from <= from);
  if (inForce && change) {
    return { ok: false, refusal: { reason: "changed_within_period", on: change.from } };
  }
  return inForce ? { ok: true, value: inForce } : { ok: false, refusal: { reason: "no_version" } };
}

/** The weights in force in a period; as `versionAt`. */
export function weightsAt(
  versions: readonly WeightsVersion[],
  period: Pick<Period, "from" | "to">,
): Result<WeightsVersion, VersionRefusal> {
  return versionAt(versions, period);
}
