import type { LocalText } from "../../core/local-text.ts";
import { canonicalJson } from "../../core/records/canonical-json.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { IndicatorMeaning } from "../../core/surveys/survey.ts";
import { isConstraintError } from "../../store/database.ts";
import {
  findIndicator,
  type IndicatorVersion,
  newIndicatorVersion,
  surveysOfIndicator,
} from "../../store/indicators.ts";
import { actStatement, recordAct } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";

export type PutIndicatorInput = { key: string; name: LocalText; formula: LocalText };

const IMPORTED_ONLY: IndicatorMeaning = { kind: "share", values: [] };
const TRIES_MAX = 5;

/** Names an indicator that is only imported; another name or formula is a new version, and one a survey publishes is refused. */
export async function putIndicator(
  deps: Deps,
  doing: Doing,
  input: PutIndicatorInput,
): Promise<Result<{ indicator: Omit<IndicatorVersion, "position">; isNew: boolean }>> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const result = await tryPutIndicator(deps, doing, input);
    if (result !== "overtaken") {
      return result;
    }
  }
  return refuse({ reason: "overloaded" });
}

async function tryPutIndicator(deps: Deps, doing: Doing, { key, name, formula }: PutIndicatorInput) {
  if ((await surveysOfIndicator(deps.db, key)).size > 0) {
    return refuse(invalid([{ pointer: "/key", reason: "indicator_differs" }]));
  }
  const latest = await findIndicator(deps.db, key);
  if (latest && canonicalJson([latest.name, latest.formula]) === canonicalJson([name, formula])) {
    await recordAct(deps, doing, key);
    return accept({ indicator: latest, isNew: false });
  }
  const version = (latest?.version ?? 0) + 1;
  const indicator = { key, version, kind: "share", name, formula, meaning: IMPORTED_ONLY } as const;
  try {
    await deps.db.batch([newIndicatorVersion(indicator, deps.today(), doing.actor), actStatement(deps, doing, key)]);
  } catch (error) {
    if (isConstraintError(error)) {
      return "overtaken";
    }
    throw error;
  }
  return accept({ indicator, isNew: latest === null });
}
