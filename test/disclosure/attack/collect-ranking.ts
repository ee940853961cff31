import * as z from "zod";
import { people } from "./collect-trends.ts";
import type { Address } from "./facts.ts";
import type { Outsider } from "./outsider.ts";

const counted = z.number().nullable();
const rankingShape = z.strictObject({
  ...{ proof: z.string().nullable(), proofs: z.array(z.string()), period: z.string(), at: z.string().nullable() },
  units: z.array(
    z.strictObject({
      ...{ code: z.string(), name: z.unknown(), status: z.string(), favourable: counted, valid: counted },
      ...{ value: counted, low: counted, high: counted, rankLow: counted, rankHigh: counted },
      ...{ span: z.array(z.string()).optional(), bound: z.string().optional(), change: z.unknown() },
      ...{ responses: people, progress: z.unknown(), shrunk: z.unknown(), funnel: z.unknown() },
    }),
  ),
  ...{ since: z.unknown(), pinned: z.unknown(), widened: z.boolean(), separated: z.unknown() },
});

export type RankingAsk = { unit: string; measure: string; kind: Address["kind"]; period: string; proof: string };

/** Asks for a ranking, which must say no more than the trends of its units, in an order that says nothing either. */
export async function collectRanking({ facts, ask: get }: Outsider, ask: RankingAsk): Promise<void> {
  const { unit, measure, kind, period, proof } = ask;
  const path = `/api/v1/units/${unit}/ranking?indicator=${measure}&period=${kind}&at=${period}&proof=${proof}`;
  const parsed = rankingShape.safeParse(await get(path));
  if (!parsed.success) {
    facts.wonder(`${path}: ${parsed.error.message}`);
    return;
  }
  const { units } = parsed.data;
  for (const { code, status, favourable, valid } of units) {
    const known = facts.latest({ unit: code, measure, proof, filter: "", kind, period });
    const isKnown = known ? known.favourable === favourable && known.valid === valid : valid === null;
    if (!isKnown || (status === "shown") !== (valid !== null)) {
      facts.wonder(`${path}: ${code} ${favourable}/${valid}, its trend ${JSON.stringify(known)}`);
    }
  }
  const hidden = units.filter(({ status }) => status !== "shown").map(({ code }) => code);
  const last = units.slice(units.length - hidden.length).map(({ code }) => code);
  const told = units.filter(({ status, shrunk, funnel, change }) => status !== "shown" && (shrunk || funnel || change));
  if (String(hidden.toSorted()) !== String(last) || told.length > 0) {
    facts.wonder(`${path}: hidden units stand in an order of their own, or are told of: ${last.join(" ")}`);
  }
}
