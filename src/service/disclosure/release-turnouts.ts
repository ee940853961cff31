import { type CastBatch, tellTurnouts } from "../../core/disclosure/tell-turnouts.ts";
import { type Day, isClosed, periodOf } from "../../core/figures/period.ts";
import { linkStateOn } from "../../core/links/link-state.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { type BatchLinks, batchLinks, castCodes } from "../../store/cast-codes.ts";
import { type FoundLink, findLinkForAnswer } from "../../store/links.ts";
import { shownByCode } from "../../store/shown-by-code.ts";
import { allRevisions } from "../../store/surveys.ts";
import { newTurnouts, type TurnoutKey, toldTurnouts } from "../../store/turnouts.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import type { ReleaseContext } from "./release-context.ts";

/** The batches of one survey and wave, with the links on which their codes may be cast. */
type Electorate = TurnoutKey & { batches: (BatchLinks & { found: readonly FoundLink[] })[] };

/**
 * Lets out, once for each survey and each of its waves, how many of the one-time codes were cast: after all links on
 * which they could be have closed, and every period they were open in has had its release.
 */
export async function releaseTurnouts(deps: Deps, context: ReleaseContext): Promise<void> {
  for (const electorate of await untoldElectorates(deps)) {
    const links = electorate.batches.flatMap(({ found }) => found);
    const days = links.map((link) => lastDayOf(link, deps.today()));
    const last = days.reduce((one, day) => (one === null || day === null ? null : one > day ? one : day), "");
    if (last && (await isReleasedTo(deps, electorate, last))) {
      await tellElectorate(deps, context, electorate, last.slice(0, 7));
    }
  }
}

async function untoldElectorates(deps: Deps): Promise<Electorate[]> {
  const told = await toldTurnouts(deps.db);
  const electorates = new Map<string, Electorate>();
  for (const batch of await batchLinks(deps.db)) {
    const found = (await Promise.all(batch.links.map((code) => findLinkForAnswer(deps.db, code)))).flatMap(
      (link) => link ?? [],
    );
    const [wave = null, ...others] = new Set(found.map(({ link }) => link.wave));
    const key = { survey: batch.survey, wave: others.length === 0 ? wave : null };
    const name = `${key.survey} ${key.wave ?? ""}`;
    if (!told.has(name)) {
      const electorate = electorates.get(name) ?? { ...key, batches: [] };
      electorate.batches.push({ ...batch, found });
      electorates.set(name, electorate);
    }
  }
  return [...electorates.values()];
}

/** The last day on which a closed link can have been answered; null while it is not closed. */
function lastDayOf({ link, statedOn }: FoundLink, today: Day): Day | null {
  if (linkStateOn(link, today) !== "closed") {
    return null;
  }
  return link.closesOn !== null && (link.status !== "closed" || link.closesOn < statedOn) ? link.closesOn : statedOn;
}

async function isReleasedTo(deps: Deps, { survey, wave }: TurnoutKey, day: Day): Promise<boolean> {
  const waves = (await listWaves(deps.db))
    .filter((each) => each.survey === survey && (wave === null ? each.fromDay <= day : each.key === wave))
    .map(({ key, fromDay, toDay }) => ({ kind: "wave" as const, key, from: fromDay, to: toDay }));
  const periods = wave === null ? [periodOf("month", day), ...waves] : waves;
  return periods.every((period) => isClosed(period, deps.today(), deps.settings.releaseGraceDays));
}

async function tellElectorate(
  deps: Deps,
  { treeOf, answerCountMin }: ReleaseContext,
  { survey, wave, batches }: Electorate,
  month: string,
): Promise<void> {
  const counts = await castCodes(
    deps.db,
    batches.map(({ id }) => id),
  );
  const cast = batches.map(
    ({ id, found }): CastBatch => ({
      units: [...new Set(found.map(({ link }) => link.unit))],
      ...(counts.get(id) ?? { invited: 0, cast: 0 }),
    }),
  );
  const definitions = (await allRevisions(deps.db)).filter((each) => each.survey === survey);
  const questions = unavoidable(definitions.map(({ definition }) => definition));
  const shown = await shownByCode(deps.db, { survey, wave, questions });
  const answeredOf = (unit: string) => questions.flatMap((question) => shown.get(`${unit} ${question}`) ?? []);
  const turnouts = tellTurnouts(treeOf(month), cast, { answeredOf, min: answerCountMin });
  const released = { wave, month, releasedOn: deps.today(), turnouts };
  await deps.db.batch([newTurnouts({ survey, wave }, released)]);
}

/** Questions that every answer to any revision holds: everyone knows that nobody left them out. */
function unavoidable(definitions: readonly SurveyDefinition[]): string[] {
  const always = ({ questions }: SurveyDefinition) =>
    questions.flatMap(({ id, required, visibleIf }) => (required && visibleIf === undefined ? [id] : []));
  const [first, ...others] = definitions.map(always);
  return (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
}
