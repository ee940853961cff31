import * as z from "zod";
import type { Address } from "./facts.ts";
import type { Outsider } from "./outsider.ts";

const counted = z.number().nullable();
const resultsShape = z.strictObject({
  survey: z.string(),
  unit: z.strictObject({ code: z.string(), name: z.unknown() }),
  ...{ period: z.string(), at: z.string().nullable() },
  questions: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.unknown(), type: z.string() },
      series: z.array(
        z.strictObject({
          ...{ proof: z.string(), status: z.string(), answered: counted, mean: counted },
          ...{ counts: z.record(z.string(), z.number()).nullable(), span: z.array(z.string()).optional() },
        }),
      ),
    }),
  ),
});

export type ResultsAsk = { survey: string; unit: string; kind: Address["kind"]; period: string };

/** Asks for a survey's counts per question in one period, and keeps what it says. */
export async function collectResults(
  { facts, ask: get }: Outsider,
  ask: ResultsAsk,
  { today, surveyIds }: { today: string; surveyIds: Readonly<Record<string, string>> },
): Promise<void> {
  const { survey, unit, kind, period } = ask;
  const path = `/api/v1/surveys/${surveyIds[survey]}/results?unit=${unit}&period=${kind}&at=${period}`;
  const parsed = resultsShape.safeParse(await get(path));
  if (!parsed.success) {
    facts.wonder(`${path}: ${parsed.error.message}`);
    return;
  }
  for (const { id, series } of parsed.data.questions) {
    const address = { unit, measure: `${survey}:${id}`, filter: `survey:${survey}`, kind, period };
    for (const { proof, counts, answered, span, status } of series) {
      if (counts !== null && answered !== null) {
        const seen = { day: today, isLive: false, span: span ?? null, counts, favourable: null, valid: answered };
        facts.show({ ...address, proof }, seen);
      } else {
        facts.hide({ ...address, proof }, `results ${status} ${span?.length ?? ""}`);
      }
    }
    const missing = ["open", "entered", "imported", "token"].filter((proof) =>
      series.every((one) => one.proof !== proof),
    );
    for (const proof of missing) {
      facts.hide({ ...address, proof }, "results without series");
    }
  }
}
