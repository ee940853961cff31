import { isConstraintError } from "../../store/database.ts";

/** True when the key of an answer was taken by another in the meantime: a retry that overtook the first try. */
export function isTakenKey(error: unknown): boolean {
  return isConstraintError(error) && error instanceof Error && /responses\.key|responses\.survey/.test(error.message);
}
