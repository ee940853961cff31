import * as z from "zod";
import type { Address } from "./facts.ts";
import type { Outsider } from "./outsider.ts";

const figure = z.number().nullable();
const composed = {
  ...{ code: z.string(), name: z.unknown(), score: figure, low: figure, high: figure, missing: z.array(z.string()) },
  parts: z.array(
    z.strictObject({ indicator: z.string(), share: figure, valid: figure, worth: figure, span: z.unknown() }),
  ),
};
const ranked = { group: z.string().nullable(), groupSize: z.number(), rankLow: figure, rankHigh: figure };
const shape = z.strictObject({
  ...{ composite: z.unknown(), period: z.string(), at: z.string().nullable(), status: z.string() },
  rule: z
    .object({
      parts: z.array(z.looseObject({ indicator: z.string(), weight: z.number(), proof: z.string().nullable() })),
    })
    .nullable(),
  unit: z.strictObject(composed).nullable(),
  units: z.array(z.strictObject({ ...composed, ...ranked })),
});

const CLOSE = 1e-9;

/** Asks for a composite score: a weighted sum of shares, each of which must be the one that its trend tells. */
export async function collectComposite(
  { facts, ask }: Outsider,
  { unit, kind, period }: Pick<Address, "unit" | "kind" | "period">,
): Promise<void> {
  const path = `/api/v1/units/${unit}/composite?key=score&period=${kind}&at=${period}`;
  const parsed = shape.safeParse(await ask(path));
  if (!parsed.success) {
    facts.wonder(`${path}: ${parsed.error.message}`);
    return;
  }
  const rule = parsed.data.rule?.parts ?? [];
  for (const { code, score, parts, low, high } of [
    ...(parsed.data.unit ? [parsed.data.unit] : []),
    ...parsed.data.units,
  ]) {
    let sum: number | null = 0;
    for (const { indicator, share, valid, worth } of parts) {
      const { proof = null, weight = 0 } = rule.find((part) => part.indicator === indicator) ?? {};
      const known =
        proof === null ? null : facts.latest({ unit: code, measure: indicator, proof, filter: "", kind, period });
      const isKnown = known
        ? known.valid === valid && (known.favourable ?? 0) === Math.round((share ?? 0) * valid)
        : valid === null;
      if (!isKnown || (valid === null) !== (share === null) || (share === null) !== (worth === null)) {
        facts.wonder(`${path}: ${code} ${indicator} ${share} of ${valid}, its trend ${JSON.stringify(known)}`);
      }
      sum = sum === null || share === null ? null : sum + weight * share * 100;
    }
    const isSum = sum === null || score === null ? sum === score : Math.abs(sum - score) < CLOSE;
    if (!isSum || (score === null && (low !== null || high !== null))) {
      facts.wonder(`${path}: ${code} has a score of ${score}, its parts come to ${sum}`);
    }
  }
}
