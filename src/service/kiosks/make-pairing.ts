import { normalisePin } from "../../core/kiosks/kiosk-pin.ts";
import { kioskQuestion } from "../../core/kiosks/kiosk-question.ts";
import { newPairingCode, PAIRING_LIFE_MS } from "../../core/kiosks/pairing-code.ts";
import { normaliseLinkCode } from "../../core/links/link-code.ts";
import type { LocalText } from "../../core/local-text.ts";
import { hexOf } from "../../core/records/hex.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { endPairing, type KioskPairing, kioskPairings, newKioskKeys, newKioskPairing } from "../../store/kiosks.ts";
import { findLinkForAnswer, type Link } from "../../store/links.ts";
import { findRevision } from "../../store/surveys.ts";
import { findUnit } from "../../store/units.ts";
import { judgeSurveyRight, judgeUnitRight } from "../accounts/judge-right.ts";
import { actStatement } from "../accounts/record-act.ts";
import { hashOf } from "../accounts/secret.ts";
import type { ActingOfficial, Deps, Official } from "../deps.ts";
import { hashPin } from "./hash-pin.ts";

export type ListedPairing = Pick<KioskPairing, "id" | "madeOn"> & { state: "waiting" | "paired" | "expired" | "ended" };

/** A kiosk's link as those who set out its tablets see it. */
export type KioskLink = {
  link: Link;
  unitName: LocalText;
  title: LocalText;
  /** Whether its questionnaire can be asked by five faces. */
  isFit: boolean;
  pairings: readonly ListedPairing[];
};

/** A link of the kiosk channel with its pairings, for those who may set out tablets at its unit. */
export async function readKioskLink(
  deps: Deps,
  official: Official,
  input: { survey: string; code: string },
): Promise<Result<KioskLink>> {
  const code = normaliseLinkCode(input.code);
  const found = code === null ? null : await findLinkForAnswer(deps.db, code);
  if (found?.link.survey !== input.survey || found.link.channel !== "kiosk" || found.link.proof !== "open") {
    return refuse({ reason: "not_found" });
  }
  const { link, newestRevision } = found;
  const seen = await judgeSurveyRight(deps, official, "seeSurveys", link.survey);
  const judged = seen.ok ? await judgeUnitRight(deps, official, "pairKiosks", link.unit) : seen;
  if (!judged.ok) {
    return judged;
  }
  const definition = await findRevision(deps.db, link.survey, newestRevision);
  const unit = await findUnit(deps.db, link.unit);
  const pairings = (await kioskPairings(deps.db, link.code)).map((pairing) => listed(pairing, deps.nowMs()));
  return accept({
    ...{ link, pairings, unitName: unit?.name ?? link.unit, title: definition?.title ?? link.survey },
    isFit: definition !== null && kioskQuestion(definition) !== null,
  });
}

function listed({ id, madeOn, isUsed, isEnded, expiresMs }: KioskPairing, nowMs: number): ListedPairing {
  const state = isEnded ? "ended" : isUsed ? "paired" : expiresMs <= nowMs ? "expired" : "waiting";
  return { id, madeOn, state };
}

/** A code for one tablet, told this once; `invalid` at `/pin` for anything but four to eight digits. */
export async function makePairing(
  deps: Deps,
  official: ActingOfficial,
  input: { survey: string; code: string; pin: string },
): Promise<Result<Pick<KioskLink, "link" | "unitName"> & { code: string }>> {
  const kiosk = await readKioskLink(deps, official, input);
  if (!kiosk.ok || !kiosk.value.isFit) {
    return kiosk.ok ? refuse({ reason: "not_found" }) : kiosk;
  }
  const digits = normalisePin(input.pin);
  if (digits === null) {
    return refuse(invalid([{ pointer: "/pin", reason: "bad_code" }]));
  }
  const link = kiosk.value.link.code;
  const [code, id] = [newPairingCode(deps.randomBytes), `k-${hexOf(deps.randomBytes(6))}`];
  const [pin, expiresMs] = [await hashPin(digits, deps.randomBytes(16)), deps.nowMs() + PAIRING_LIFE_MS];
  const stamp = { recordedOn: deps.today(), actor: official.actor };
  await deps.db.batch([
    newKioskKeys(link, await deps.newSealingKeys(), stamp),
    newKioskPairing({ id, link, pin, expiresMs }, hashOf(deps, code), stamp),
    actStatement(deps, official, `${link}: ${id}`),
  ]);
  return accept({ link: kiosk.value.link, unitName: kiosk.value.unitName, code });
}

/** Ends a pairing at once: what waits on the tablet stays there until it is paired again. */
export async function endKioskPairing(
  deps: Deps,
  official: ActingOfficial,
  input: { survey: string; code: string; pairing: string },
): Promise<Result<null>> {
  const kiosk = await readKioskLink(deps, official, input);
  if (!kiosk.ok) {
    return kiosk;
  }
  if (!kiosk.value.pairings.some(({ id }) => id === input.pairing)) {
    return refuse({ reason: "not_found" });
  }
  await deps.db.batch([
    endPairing(input.pairing, { recordedOn: deps.today(), actor: official.actor }),
    actStatement(deps, official, `${kiosk.value.link.code}: ${input.pairing}`),
  ]);
  return accept(null);
}
