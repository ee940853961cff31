import * as z from "zod";
import type { Outsider } from "./outsider.ts";
import { PANEL } from "./questionnaires.ts";

const figure = z.number().nullable();
const weighted = z.strictObject({
  ...{ unit: z.strictObject({ code: z.string(), name: z.unknown() }), indicator: z.string(), valid: z.number() },
  ...{ kind: z.string(), value: z.number(), standardError: z.number(), low: z.number(), high: z.number() },
  ...{ degreesOfFreedom: z.number(), designEffect: figure },
});
const shape = z.strictObject({
  ...{ survey: z.string(), wave: z.string(), plan: z.unknown(), releasedOn: z.string().nullable(), changes: z.null() },
  classes: z.array(
    z.union([
      z.strictObject({ proof: z.string(), status: z.literal("refused"), because: z.string() }),
      z.strictObject({
        ...{ proof: z.string(), status: z.literal("weighted"), raking: z.unknown(), kishDesignEffect: figure },
        ...{ codeResponseRate: figure, rates: z.null(), figures: z.array(weighted) },
      }),
    ]),
  ),
});

/** The weighted figures of the panel, as they were told. */
export type ToldSample = Extract<z.output<typeof shape>["classes"][number], { status: "weighted" }>;

/** Asks for the weighted figures of the panel; each must rest on the very answers that its plain figure tells. */
export async function collectSample({ facts, ask }: Outsider, survey: string): Promise<ToldSample | null> {
  const path = `/api/v1/surveys/${survey}/waves/${PANEL.key}/sample`;
  const parsed = shape.safeParse(await ask(path));
  const told = parsed.data?.classes.find((one) => one.status === "weighted");
  if (!parsed.success || told?.status !== "weighted") {
    facts.wonder(`${path}: ${parsed.error?.message ?? "nothing is weighted"}`);
    return null;
  }
  for (const { unit, indicator, valid } of told.figures) {
    const address = {
      unit: unit.code,
      measure: indicator,
      proof: told.proof,
      kind: "wave",
      period: PANEL.key,
    } as const;
    const known = facts.latest({ ...address, filter: `survey:${PANEL.survey}` });
    if (known?.valid !== valid) {
      facts.wonder(`${path}: ${unit.code} ${valid}, its figure ${JSON.stringify(known)}`);
    }
  }
  return told;
}
