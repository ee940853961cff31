import * as z from "zod";
import { CHAIN_COUNTS, type ChainPlace } from "./chain-cells.ts";
import type { Outsider } from "./outsider.ts";

const figure = z.number().nullable();
const shown = z.strictObject({ count: figure, share: figure });
const shape = z.strictObject({
  ...{
    unit: z.unknown(),
    period: z.string(),
    at: z.string().nullable(),
    version: figure,
    correction: z.string().nullable(),
  },
  chain: z
    .strictObject({
      steps: z.strictObject({ handled: shown, eligible: shown, selected: shown, reached: shown, valid: shown }),
      excluded: z.array(shown.extend({ reason: z.string() }).strict()),
      excludedTotal: shown,
    })
    .nullable(),
});

/** What a chain told once: the count of that name at the place. */
export type ChainFact = ChainPlace & { name: string; count: number };

/** Asks for a chain; of every share both counts must be told, so that it says nothing else. */
export async function collectChain({ facts, ask }: Outsider, place: ChainPlace): Promise<ChainFact[]> {
  const path = `/api/v1/units/${place.unit}/chain?period=${place.kind}&at=${place.period}`;
  const parsed = shape.safeParse(await ask(path));
  if (!parsed.success || parsed.data.chain === null) {
    facts.wonder(`${path}: ${parsed.error?.message ?? "no chain"}`);
    return [];
  }
  const { steps, excluded, excludedTotal } = parsed.data.chain;
  const reasons = excluded.map(({ reason, ...one }) => ({ name: `excluded:${reason}`, ...one, of: steps.handled }));
  const all = [
    { name: "handled", ...steps.handled, of: null },
    { name: "eligible", ...steps.eligible, of: steps.handled },
    { name: "selected", ...steps.selected, of: steps.eligible },
    { name: "reached", ...steps.reached, of: steps.selected },
    { name: "valid", ...steps.valid, of: steps.reached },
    ...[...reasons, { name: "excludedTotal", ...excludedTotal, of: steps.handled }],
  ];
  for (const { name, count, share, of } of all) {
    const whole = of?.count ?? null;
    const expected = count === null || whole === null || whole === 0 ? null : count / whole;
    const isUnknown = name !== "excludedTotal" && !(name in CHAIN_COUNTS);
    if (share !== expected || isUnknown || (count !== null && count > 0 && count < 10 && name !== "excludedTotal")) {
      facts.wonder(`${path}: ${name} ${count}, ${share} of ${whole}`);
    }
  }
  return all.flatMap(({ name, count }) => (count === null ? [] : [{ ...place, name, count }]));
}
