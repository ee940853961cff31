import { accept, type Result, refuse } from "../../core/result.ts";
import type { Link } from "../../store/links.ts";
import { judgeUnitRight } from "../accounts/judge-right.ts";
import type { Caller, Deps } from "../deps.ts";

/** Whether the caller may send to a link: anyone to most, but an `entered` one is filled in by the staff of its unit. */
export async function judgeEntry(
  deps: Deps,
  { proof, unit }: Pick<Link, "proof" | "unit">,
  caller: Caller,
): Promise<Result<null>> {
  if (proof !== "entered") {
    return accept(null);
  }
  return caller.kind === "public"
    ? refuse({ reason: caller.refusal ?? "unauthorized" })
    : judgeUnitRight(deps, caller, "enterAnswers", unit);
}
