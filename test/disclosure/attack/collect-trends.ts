import * as z from "zod";
import { isClosed, type Period, parsePeriod } from "../../../src/core/figures/period.ts";
import { type Address, type FactBase, lineOf } from "./facts.ts";
import type { Outsider } from "./outsider.ts";
import { WAVE, WAVES } from "./questionnaires.ts";
import { SIDES } from "./series.ts";

const counted = z.number().nullable();

/** People behind the answers, where one gave several: never fewer than ten. */
export const people = z.number().min(10).optional();

const plainShape = z.strictObject({
  ...{ value: counted, low: counted, high: counted, favourable: z.number(), valid: z.number() },
  responses: people,
});

/** Strict: a figure that is new in a reply has to be told to the attack first. */
export const pointShape = z.strictObject({
  ...{ period: z.string(), span: z.array(z.string()).optional(), isOpen: z.boolean() },
  ...{ status: z.enum(["shown", "withheld", "bounded"]), bound: z.string().optional() },
  ...{ value: counted, low: counted, high: counted, favourable: counted, valid: counted },
  responses: people,
  levels: z.record(z.string(), z.number()).nullable(),
  plain: plainShape.optional(),
});
const changeShape = z.strictObject({
  ...{ from: z.string(), to: z.string(), verdict: z.string() },
  ...{ difference: z.number(), low: z.number(), high: z.number() },
});
/** Worked out of points that are shown, as the test of the routes makes sure: nothing new to an outsider. */
const readingsShape = z
  .array(
    z.strictObject({
      proof: z.string(),
      ...{ signals: z.unknown(), onYear: z.unknown(), monthByMonth: z.unknown(), target: z.unknown() },
      ...{ shareTrend: z.unknown(), standardised: z.unknown(), fixedMix: z.unknown() },
    }),
  )
  .default([]);
const trendShape = z.looseObject({
  unit: z.strictObject({ code: z.string(), name: z.unknown() }),
  indicator: z.looseObject({ key: z.string() }),
  period: z.string(),
  series: z.array(z.strictObject({ proof: z.string(), points: z.array(pointShape), change: changeShape.nullable() })),
  quoted: z.array(z.unknown()),
  breaks: z.array(z.strictObject({ period: z.string(), reason: z.string() })),
  readings: readingsShape,
  // No counts are imported here, so that none can have been corrected.
  corrections: z.tuple([]),
});

/** `late` counts what waits for a revision in the whole deployment; `flagged` is the point of another place. */
const KNOWN_PARTS = new Set([...Object.keys(trendShape.shape), "late", "flagged"]);

export type Point = z.output<typeof pointShape>;
/** `proof`: one class alone, so that breaks can be told to be its own. */
export type Ask = Pick<Address, "unit" | "measure" | "filter" | "kind"> & { from: string; to: string; proof?: string };

/** Asks for one trend, in whatever proof classes it has, and keeps what it says. */
export async function collectTrend(
  outsider: Outsider,
  ask: Ask,
  { today, surveyIds }: { today: string; surveyIds: Readonly<Record<string, string>> },
): Promise<void> {
  const query = `indicator=${ask.measure}&period=${ask.kind}&from=${ask.from}&to=${ask.to}${filterQuery(ask.filter, surveyIds)}${ask.proof ? `&proof=${ask.proof}` : ""}`;
  const reply = await outsider.ask(`/api/v1/units/${ask.unit}/trend?${query}`);
  const parsed = trendShape.safeParse(reply);
  if (!parsed.success) {
    outsider.facts.wonder(`a trend is otherwise: ${parsed.error.message}`);
    return;
  }
  for (const name of Object.keys(parsed.data).filter((key) => !KNOWN_PARTS.has(key))) {
    outsider.facts.wonder(`a trend tells ${name}, which the attack does not know`);
  }
  const { unit, measure, filter, kind } = ask;
  for (const { proof, points } of parsed.data.series) {
    for (const one of points) {
      keepPoint(outsider, { unit, measure, proof, filter, kind, period: one.period }, one, today);
    }
  }
  if (ask.proof) {
    const line = lineOf({ unit, measure, filter, proof: ask.proof });
    outsider.facts.lines.add(`${line}|${kind}`);
    for (const { period, reason } of parsed.data.breaks) {
      outsider.facts.breaks.add(`${line}|${period}|${reason}`);
    }
  }
}

function keepPoint({ facts }: Outsider, address: Address, point: Point, today: string): void {
  const { status, bound, span, levels, valid, favourable, isOpen } = point;
  if (status === "shown" && address.proof === "figures" && valid !== null && favourable !== null) {
    const counts = { favourable, unfavourable: valid - favourable };
    facts.show(address, { day: today, isLive: false, span: null, counts, favourable, valid });
  } else if (status === "shown" && levels !== null && valid !== null) {
    const isLive = !isClosed(periodAt(address), today, GRACE_DAYS);
    facts.show(address, { day: today, isLive, span: span ?? null, counts: levels, favourable, valid });
    if (address.measure === "satisfaction" && ["", "own"].includes(address.filter) && !isLive) {
      keepSides(facts, address, { point, today });
    }
  } else if (status === "shown" || [levels, valid, favourable, point.value, point.low].some((one) => one !== null)) {
    facts.wonder(`half a figure at ${JSON.stringify(address)}: ${JSON.stringify(point)}`);
  } else {
    facts.hide(address, `trend ${status} ${bound ?? ""} ${span?.length ?? ""} ${isOpen ? "open" : ""}`);
  }
}

/** The two sides of a figure, and of the same without flagged answers where that is told. */
function keepSides(facts: FactBase, at: Address, { point, today }: { point: Point; today: string }): void {
  const sides = [
    { filter: at.filter, figure: point },
    ...(at.filter === "" ? [{ filter: "flag:none", figure: point.plain }] : []),
  ];
  for (const { filter, figure } of sides) {
    if (figure && figure.favourable !== null && figure.valid !== null) {
      const { favourable, valid } = figure;
      const counts = { favourable, unfavourable: valid - favourable };
      const seen = { day: today, isLive: false, span: point.span ?? null, counts, favourable, valid };
      facts.show({ ...at, measure: SIDES, filter }, seen);
    }
  }
}

/** Until its release, after a day of grace, a period can only show the steps of live surveys. */
const GRACE_DAYS = 1;

export function periodAt({ kind, period }: Pick<Address, "kind" | "period">): Period {
  const calendar = kind === "wave" ? null : parsePeriod(kind, period);
  const wave = WAVES.find(({ key }) => key === period) ?? WAVE;
  return calendar ?? { kind: "wave", ...wave };
}

const PARAMETERS: Readonly<Record<string, string>> = { channel: "channel", class: "respondentClass", round: "round" };

/** A filter as a query, with a leading `&`; nothing for the whole. */
export function filterQuery(filter: string, surveyIds: Readonly<Record<string, string>>): string {
  const [name = "", value = ""] = filter.split(":");
  if (name === "" || name === "own") {
    return name === "" ? "" : "&scope=own";
  }
  return name === "survey" ? `&survey=${surveyIds[value]}` : `&${PARAMETERS[name]}=${value}`;
}
