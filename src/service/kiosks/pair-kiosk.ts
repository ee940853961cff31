import type { KioskPin } from "../../core/kiosks/kiosk-pin.ts";
import { normalisePairingCode } from "../../core/kiosks/pairing-code.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { isConstraintError } from "../../store/database.ts";
import { findKioskKeys, findPairingByCode, findPairingByCredential, usePairing } from "../../store/kiosks.ts";
import { hashOf, newSecret } from "../accounts/secret.ts";
import type { Deps, SealingKeys } from "../deps.ts";

/** A tablet that was paired with a link. */
export type PairedKiosk = { id: string; pin: KioskPin; keys: SealingKeys };

/** The tablet that proves itself with `credential`; null for one whose pairing was ended, or never was. */
export async function findPairedKiosk(
  deps: Deps,
  { link, credential }: { link: string; credential: string | null },
): Promise<PairedKiosk | null> {
  const pairing = credential === null ? null : await findPairingByCredential(deps.db, link, hashOf(deps, credential));
  const keys = pairing && !pairing.isEnded ? await findKioskKeys(deps.db, link) : null;
  return pairing && keys ? { id: pairing.id, pin: pairing.pin, keys } : null;
}

/** Uses a pairing code, once: what the tablet proves itself with from now on. `code_expired` for any other code. */
export async function pairKiosk(
  deps: Deps,
  input: { link: string; code: string; address: string | null },
): Promise<Result<{ credential: string }>> {
  const wait = deps.submitLimiter.check("pairing codes", input.address);
  if (wait !== null) {
    return refuse({ reason: "too_many_attempts", retryAfterSeconds: wait });
  }
  const code = normalisePairingCode(input.code);
  const pairing = code === null ? null : await findPairingByCode(deps.db, input.link, hashOf(deps, code));
  if (!pairing || pairing.isUsed || pairing.isEnded || pairing.expiresMs <= deps.nowMs()) {
    return refuse({ reason: "code_expired" });
  }
  const credential = newSecret(deps);
  try {
    await deps.db.batch([usePairing(pairing.id, hashOf(deps, credential), deps.today())]);
  } catch (error) {
    if (isConstraintError(error)) {
      return refuse({ reason: "code_expired" });
    }
    throw error;
  }
  return accept({ credential });
}
