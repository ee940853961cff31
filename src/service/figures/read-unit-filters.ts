import type { PeriodKind } from "../../core/figures/period.ts";
import type { ShownFilter } from "../../core/figures/trend.ts";
import { shownFilters } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";

const PREFIXES = { channel: "channel:", respondentClass: "class:", survey: "survey:" } as const;

/** The parts of a unit's answers that have figures of their own; of surveys only those that anyone may read, when several. */
export async function readUnitFilters(
  deps: Deps,
  input: { unit: string; indicator: string; kind: PeriodKind },
): Promise<ShownFilter[]> {
  const { unit, indicator, kind } = input;
  const filters = await shownFilters(deps.db, { unit, measure: `indicator:${indicator}`, kind });
  const valuesOf = (prefix: string) =>
    filters.filter((filter) => filter.startsWith(prefix)).map((filter) => filter.slice(prefix.length));
  const surveys: ShownFilter[] = [];
  for (const survey of valuesOf(PREFIXES.survey)) {
    const definition = await findReadableSurvey(deps, { survey, unit, caller: { kind: "public" } });
    if (definition) {
      surveys.push({ by: "survey", value: survey, name: definition.title });
    }
  }
  return [
    ...valuesOf(PREFIXES.channel).map((value) => ({ by: "channel" as const, value, name: null })),
    ...valuesOf(PREFIXES.respondentClass).map((value) => ({ by: "respondentClass" as const, value, name: null })),
    ...(surveys.length > 1 ? surveys : []),
  ];
}
