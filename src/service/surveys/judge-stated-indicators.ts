import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { findIndicator, surveysOfIndicator } from "../../store/indicators.ts";
import { judgeUnitRight } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

/**
 * Whether an official's survey may feed these indicators: one that was stated for imports belongs to the whole
 * deployment, and a survey would give it another meaning.
 */
export async function judgeStatedIndicators(
  deps: Deps,
  official: Official,
  indicators: readonly { key: string }[],
): Promise<Result<null>> {
  if ((await judgeUnitRight(deps, official, "stateIndicators", null)).ok) {
    return accept(null);
  }
  const errors: FieldError[] = [];
  for (const [index, { key }] of indicators.entries()) {
    const isStated = (await findIndicator(deps.db, key)) !== null;
    if (isStated && (await surveysOfIndicator(deps.db, key)).size === 0) {
      errors.push({ pointer: `/indicators/${index}`, reason: "indicator_differs" });
    }
  }
  return errors.length > 0 ? refuse(invalid(errors)) : accept(null);
}
