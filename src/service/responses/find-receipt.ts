import { normaliseCheckCode } from "../../core/records/check-code.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { findReceipt as findStoredReceipt } from "../../store/responses.ts";
import type { Deps } from "../deps.ts";

/** What a check code says: survey, day and leaf hash; never an answer, a unit or a link. */
export async function findReceipt(
  deps: Deps,
  input: { checkCode: string; address: string | null },
): Promise<Result<{ survey: string; day: string; leafHash: string }>> {
  const wait = deps.submitLimiter.check("receipts", input.address);
  if (wait !== null) {
    return refuse({ reason: "too_many_requests", retryAfterSeconds: wait });
  }
  const checkCode = normaliseCheckCode(input.checkCode);
  await deps.responseWriter.settle();
  const receipt = checkCode === null ? null : await findStoredReceipt(deps.db, checkCode);
  return receipt ? accept(receipt) : refuse({ reason: "not_found" });
}
