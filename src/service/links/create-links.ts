import type { Day } from "../../core/figures/period.ts";
import { newLinkCode } from "../../core/links/link-code.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { isConstraintError } from "../../store/database.ts";
import { listLinks, type NewLink } from "../../store/links.ts";
import { newLinksOnce } from "../../store/new-links.ts";
import { findWave } from "../../store/waves.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { type CreateLinkInput, linkOf } from "./create-link.ts";
import { judgeDays, judgePreset, judgeSurvey, judgeUnit } from "./judge-link.ts";

/** What each link is made of, for every unit, channel and respondent class; without classes one link that names none. */
export type CreateLinksInput = Omit<CreateLinkInput, "unit" | "channel" | "respondentClass"> & {
  units: readonly string[];
  channels: readonly CreateLinkInput["channel"][];
  respondentClasses?: readonly string[] | undefined;
};

const TRIES_MAX = 5;
const LINKS_READ_MAX = 100_000;

/**
 * One link for each unit, channel and class, in that order: all that were missing are made at once, or none. A place
 * that has a living link is answered with that one, so that the same act twice makes nothing twice.
 */
export async function createLinks(deps: Deps, doing: Doing, input: CreateLinksInput): Promise<Result<NewLink[]>> {
  const survey = await judgeSurvey(deps, input.survey);
  const wave = input.wave === undefined ? null : await findWave(deps.db, input.survey, input.wave);
  const isWaveUnknown = survey.revision !== null && input.wave !== undefined && wave === null;
  const errors: FieldError[] = [
    ...survey.errors,
    ...(await judgeUnits(deps, input.units)),
    ...(isWaveUnknown ? [{ pointer: "/wave", reason: "unknown_wave" } as const] : []),
    ...(await judgePreset(deps, input.survey, survey.revision, input)),
    ...judgeDays(input.opensOn ?? null, input.closesOn ?? null, wave),
  ];
  if (survey.revision === null || errors.length > 0) {
    return refuse(invalid(errors));
  }
  return storeLinks(deps, doing, input.survey, placesOf(input, survey.revision));
}

async function judgeUnits(deps: Deps, units: readonly string[]): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const [at, unit] of units.entries()) {
    errors.push(...(await judgeUnit(deps, unit)).map((error) => ({ ...error, pointer: `/units/${at}` })));
  }
  return errors;
}

type Place = Omit<NewLink, "code">;

function placesOf({ units, channels, respondentClasses, ...rest }: CreateLinksInput, revision: number): Place[] {
  const classes = respondentClasses === undefined ? [undefined] : [...new Set(respondentClasses)];
  return [...new Set(units)].flatMap((unit) =>
    [...new Set(channels)].flatMap((channel) =>
      classes.map((respondentClass) => linkOf({ ...rest, unit, channel, respondentClass }, revision)),
    ),
  );
}

async function storeLinks(deps: Deps, doing: Doing, survey: string, places: Place[]): Promise<Result<NewLink[]>> {
  const today = deps.today();
  const closesOn = places[0]?.ownClosesOn ?? today;
  // Links made for days that are over are found again too.
  const livingOn = closesOn < today ? closesOn : today;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const coded = places.map((place) => ({ code: newLinkCode(deps.randomBytes), ...place }));
    try {
      await deps.db.batch([
        newLinksOnce(coded, { livingOn, recordedOn: today, actor: doing.actor }),
        actStatement(deps, doing, survey),
      ]);
      return accept(await readPlaces(deps, survey, places, livingOn));
    } catch (error) {
      // A code that is taken is drawn again; there are 31⁶ of them.
      if (!isConstraintError(error)) {
        throw error;
      }
    }
  }
  return refuse({ reason: "overloaded" });
}

/** The living link of each place; the first by code where there were several before. */
async function readPlaces(deps: Deps, survey: string, places: readonly Place[], livingOn: Day): Promise<NewLink[]> {
  const units = [...new Set(places.map(({ unit }) => unit))];
  const links = await listLinks(deps.db, { survey, unit: null, units, after: null, limit: LINKS_READ_MAX });
  const living = links.filter(
    ({ status, ownClosesOn }) => status !== "closed" && (ownClosesOn === null || ownClosesOn >= livingOn),
  );
  const byPlace = new Map(living.toReversed().map((link) => [keyOf(link), link]));
  return places.flatMap((place) => byPlace.get(keyOf(place)) ?? []);
}

function keyOf({ unit, channel, respondentClass, round, wave, proof }: Place): string {
  return JSON.stringify([unit, channel, respondentClass, round, wave, proof]);
}
