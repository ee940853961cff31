import type { Result } from "../result.ts";
import { isWeight } from "./weight.ts";

/** One sampled person or case: its stratum, its primary sampling unit within it (itself where nobody was clustered), its weight. */
export type DesignRow = { stratum: string; psu: string; weight: number };

/** How many primary sampling units the frame holds, by stratum; `null` leaves the finite population correction out. */
export type Frame = ReadonlyMap<string, number> | null;

/** A stratum's rows by primary sampling unit, as positions in the sample; `fraction` of its units drawn, 0 without a frame. */
export type DesignStratum = { psus: readonly (readonly number[])[]; fraction: number };

export type DesignRefusal =
  | { reason: "no_answers" }
  | { reason: "bad_row"; row: number }
  | { reason: "single_psu"; strata: readonly string[] }
  | { reason: "stratum_without_frame" | "more_psus_than_frame"; stratum: string };

/**
 * The strata of a sample. Refused: strata of a single primary sampling unit, all of them named, as one unit shows no
 * variance (one that was the only one in the frame is a full count and stands); a stratum without a frame count or with
 * fewer in the frame than drawn; a weight that is none. Nothing is dropped or joined silently.
 */
export function designStrata(rows: readonly DesignRow[], frame: Frame): Result<DesignStratum[], DesignRefusal> {
  const bad = rows.findIndex(({ weight }) => !isWeight(weight));
  if (bad >= 0) {
    return { ok: false, refusal: { reason: "bad_row", row: bad } };
  }
  const strata = groupByStratum(rows);
  const fault = frame && frameFault(strata, frame);
  if (fault) {
    return { ok: false, refusal: fault };
  }
  const single = [...strata].filter(([stratum, psus]) => psus.size === 1 && frame?.get(stratum) !== 1);
  if (single.length > 0) {
    return { ok: false, refusal: { reason: "single_psu", strata: single.map(([stratum]) => stratum) } };
  }
  const value = [...strata].map(([stratum, psus]) => ({
    psus: [...psus.values()],
    fraction: psus.size / (frame?.get(stratum) ?? Number.POSITIVE_INFINITY),
  }));
  return { ok: true, value };
}

type Strata = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

function groupByStratum(rows: readonly DesignRow[]): Strata {
  const strata = new Map<string, Map<string, number[]>>();
  for (const [index, { stratum, psu }] of rows.entries()) {
    const psus = strata.get(stratum) ?? new Map<string, number[]>();
    const members = psus.get(psu) ?? [];
    members.push(index);
    strata.set(stratum, psus.set(psu, members));
  }
  return strata;
}

function frameFault(strata: Strata, frame: ReadonlyMap<string, number>): DesignRefusal | null {
  for (const [stratum, psus] of strata) {
    const count = frame.get(stratum);
    if (count === undefined || !Number.isFinite(count)) {
      return { reason: "stratum_without_frame", stratum };
    }
    if (psus.size > count) {
      return { reason: "more_psus_than_frame", stratum };
    }
  }
  return null;
}
