import * as z from "zod";
import { MONTHS, treeOfMonth } from "./district.ts";
import { MAIL_MONTHS } from "./generate-more.ts";
import type { Outsider } from "./outsider.ts";
import { isSmall } from "./peel.ts";
import { PANEL } from "./questionnaires.ts";
import { CAST } from "./series.ts";
import { plan } from "./truth.ts";

const figure = z.number().nullable();
const named = z.strictObject({ code: z.string(), name: z.unknown() });
const shape = z.strictObject({
  survey: z.string(),
  turnouts: z.array(
    z.strictObject({
      ...{ wave: z.string().nullable(), releasedOn: z.string() },
      units: z.array(
        z.strictObject({
          ...{
            unit: named,
            status: z.string(),
            invited: figure,
            cast: figure,
            share: figure,
            toldAt: named.nullable(),
          },
        }),
      ),
    }),
  ),
});

type Counted = { unit: string; invited: number; cast: number };

/** Asks how many codes were cast: that many answers there are, which the attack then knows of the whole stretch or wave. */
export async function collectTurnouts(
  { facts, ask }: Outsider,
  { today, surveyIds }: { today: string; surveyIds: Readonly<Record<string, string>> },
): Promise<void> {
  for (const survey of ["mail", "panel"]) {
    const path = `/api/v1/surveys/${surveyIds[survey]}/turnout`;
    const parsed = shape.safeParse(await ask(path));
    if (!parsed.success) {
      facts.wonder(`${path}: ${parsed.error.message}`);
      continue;
    }
    for (const { wave, units } of parsed.data.turnouts) {
      const counted = units.flatMap(({ unit: { code: unit }, invited, cast }): Counted[] => {
        return invited === null || cast === null ? [] : [{ unit, invited, cast }];
      });
      for (const { unit, cast } of counted) {
        const place =
          wave === null
            ? { kind: "month" as const, period: MAIL_MONTHS.at(-1) ?? "" }
            : { kind: "wave" as const, period: wave };
        const span = wave === null ? MAIL_MONTHS.filter((month) => MONTHS.includes(month)) : null;
        const seen = { day: today, isLive: false, span, counts: {}, favourable: null, valid: cast };
        facts.show({ unit, measure: CAST, proof: "token", filter: "", ...place }, seen);
      }
      for (const { unit, what, count } of smallRests(
        counted,
        wave === null ? (MAIL_MONTHS.at(-1) ?? "") : PANEL.to.slice(0, 7),
      )) {
        facts.wonder(`${path}: ${count} ${what} are left of ${unit}`);
      }
    }
  }
}

/** Codes, and codes that were not used, of which a unit less the told ones below it leaves 1–9. */
function smallRests(counted: readonly Counted[], month: string) {
  const tree = treeOfMonth(plan, month);
  const toldAt = new Map(counted.map((one) => [one.unit, one]));
  const nearest = (unit: string): Counted[] =>
    tree.childrenOf(unit).flatMap((child) => {
      const own = toldAt.get(child);
      return own ? [own] : nearest(child);
    });
  return counted.flatMap(({ unit, invited, cast }) => {
    const below = nearest(unit);
    const rest = below.reduce((left, one) => ({ invited: left.invited - one.invited, cast: left.cast - one.cast }), {
      invited,
      cast,
    });
    const whole = { what: "unused codes", count: invited - cast };
    const parts = [
      { what: "cast codes", count: rest.cast },
      { what: "unused codes", count: rest.invited - rest.cast },
    ];
    return [whole, ...parts].filter(({ count }) => isSmall(count)).map((one) => ({ unit, ...one }));
  });
}
