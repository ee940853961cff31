import type { Right } from "../core/accounts/rights.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import { judgeRight, judgeSurveyRight, judgeUnitRight } from "../service/accounts/judge-right.ts";
import type { ActingOfficial } from "../service/deps.ts";
import type { AppContext } from "./context.ts";

/** The caller as an official, judged before the body is looked at. */
export async function requireOfficial(c: AppContext): Promise<Result<ActingOfficial>> {
  const caller = await c.var.findCaller();
  return caller.kind === "official"
    ? accept({ ...caller, act: c.get("act") ?? "" })
    : refuse({ reason: caller.refusal ?? "unauthorized" });
}

/** The same for one who has the right, on whatever unit. */
export async function requireRight(c: AppContext, right: Right): Promise<Result<ActingOfficial>> {
  const official = await requireOfficial(c);
  const judged = official.ok ? judgeRight(official.value, right) : official;
  return judged.ok ? official : judged;
}

/** The same for one who has the right on the whole deployment. */
export async function requireEverywhere(c: AppContext, right: Right): Promise<Result<ActingOfficial>> {
  const official = await requireRight(c, right);
  const judged = official.ok ? await judgeUnitRight(c.var.deps, official.value, right, null) : official;
  return judged.ok ? official : judged;
}

/** The same for one who has the right on the survey that the path names. */
export async function requireSurveyRight(c: AppContext, right: Right, survey: string): Promise<Result<ActingOfficial>> {
  const official = await requireOfficial(c);
  const judged = official.ok ? await judgeSurveyRight(c.var.deps, official.value, right, survey) : official;
  return judged.ok ? official : judged;
}
