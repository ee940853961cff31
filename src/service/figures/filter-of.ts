import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Caller, Deps } from "../deps.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";

export type TrendFilters = {
  scope: "subtree" | "own";
  survey: string | null;
  channel: string | null;
  respondentClass: string | null;
  round: number;
};

/**
 * The one filter value of a released cell. Cells are unit × period × at most one filter value (product rule 13), so
 * two at once are refused. Results kept for officials are had only by their survey, with a token.
 */
export async function filterOf(
  deps: Deps,
  input: TrendFilters & { code: string; caller: Caller },
): Promise<Result<string>> {
  const filters = [
    ...(input.scope === "own" ? ["own"] : []),
    ...(input.survey === null ? [] : [`survey:${input.survey}`]),
    ...(input.channel === null ? [] : [`channel:${input.channel}`]),
    ...(input.respondentClass === null ? [] : [`class:${input.respondentClass}`]),
    ...(input.round === 1 ? [] : [`round:${input.round}`]),
  ];
  if (input.survey !== null && !(await isReadable(deps, { ...input, survey: input.survey }))) {
    return refuse({ reason: "not_found" });
  }
  return filters.length > 1
    ? refuse(invalid([{ pointer: pointerOf(input), reason: "filters_combined" }]))
    : accept(filters[0] ?? "");
}

async function isReadable(deps: Deps, input: { survey: string; code: string; caller: Caller }): Promise<boolean> {
  const { survey, code: unit, caller } = input;
  return (await findReadableSurvey(deps, { survey, unit, caller })) !== null;
}

function pointerOf(input: TrendFilters): string {
  return input.respondentClass !== null ? "/respondentClass" : input.channel !== null ? "/channel" : "/survey";
}
