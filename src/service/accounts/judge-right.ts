import { mayAnywhere, mayBelow, mayNear, mayOn, type Right } from "../../core/accounts/rights.ts";
import type { Grant } from "../../core/accounts/role.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { surveyOwner } from "../../store/surveys.ts";
import { allUnitChanges, existingUnits, findUnit } from "../../store/units.ts";
import type { Deps, Official } from "../deps.ts";

/** The right to see what a right lets one change: who has it is told “forbidden”, everyone else “not found”. */
const SEEN_BY: Partial<Record<Right, Right>> = {
  manageUnits: "seeUnits",
  recordUndertakings: "seeUnits",
  editSurveys: "seeSurveys",
  makeLinks: "seeLinks",
  handOutCodes: "seeLinks",
  pairKiosks: "seeLinks",
  enterAnswers: "seeLinks",
  importFigures: "seeImports",
  stateIndicators: "seeIndicators",
};

/** The tree of units as it stands today. */
export async function presentTree(deps: Deps): Promise<UnitTree> {
  return unitTreeAt(await allUnitChanges(deps.db), deps.today().slice(0, 7));
}

/** Whether an official may at all, on whatever unit: enough to look at the body of the request. */
export function judgeRight({ grants }: Official, right: Right): Result<null> {
  return mayAnywhere(grants, right) ? accept(null) : refuseOfficial(grants, right);
}

/** Whether an official may on one unit, or on the whole deployment where it is null. */
export async function judgeUnitRight(
  deps: Deps,
  official: Official,
  right: Right,
  unit: string | null,
): Promise<Result<null>> {
  return judgeUnitsRight(deps, official, right, [unit]);
}

/** The same for each of many. */
export async function judgeUnitsRight(
  deps: Deps,
  official: Official,
  right: Right,
  units: readonly (string | null)[],
): Promise<Result<null>> {
  const tree = await treeFor(deps, official, right);
  return tree === null || units.every((unit) => mayOn(official.grants, right, unit, tree))
    ? accept(null)
    : refuseOfficial(official.grants, right);
}

/**
 * Whether an official may edit surveys for the unit that a definition names, which must be there, and for those that
 * the rows of its matrices name, whose figures they feed.
 */
export async function judgeSurveyOwner(
  deps: Deps,
  official: Official,
  { unit = null, questions }: Pick<SurveyDefinition, "questions"> & { unit?: string | null },
): Promise<Result<null>> {
  if (unit !== null && (await findUnit(deps.db, unit)) === null) {
    return refuse(invalid([{ pointer: "/unit", reason: "unknown_unit" }]));
  }
  const rows = questions.flatMap((question) => (question.type === "matrix" ? question.rows : []));
  const tree = await treeFor(deps, official, "editSurveys");
  const isAllowed =
    tree === null ||
    [unit, ...rows.flatMap((row) => row.unit ?? [])].every((each) => mayOn(official.grants, "editSurveys", each, tree));
  return isAllowed ? accept(null) : refuseOfficial(official.grants, "editSurveys");
}

/** Whether an official may see a survey (`seeSurveys`) or do something to it: by the unit that it belongs to. */
export async function judgeSurveyRight(
  deps: Deps,
  official: Official,
  right: Right,
  survey: string,
): Promise<Result<null>> {
  const owner = await surveyOwner(deps.db, survey);
  if (owner === undefined) {
    return refuse({ reason: "not_found" });
  }
  const tree = await treeFor(deps, official, right);
  if (tree === null || (right !== "seeSurveys" && mayOn(official.grants, right, owner, tree))) {
    return accept(null);
  }
  const isSeen = mayNear(official.grants, "seeSurveys", owner, tree);
  return isSeen && right === "seeSurveys" ? accept(null) : refuse({ reason: isSeen ? "forbidden" : "not_found" });
}

/** Whether an official may see what is not published of a survey: at its unit or above; `not_found` below. */
export async function judgeDraftRight(deps: Deps, official: Official, survey: string): Promise<Result<null>> {
  const owner = await surveyOwner(deps.db, survey);
  const tree = await treeFor(deps, official, "seeSurveys");
  const isSeen = owner !== undefined && (tree === null || mayOn(official.grants, "seeSurveys", owner, tree));
  return isSeen ? accept(null) : refuse({ reason: "not_found" });
}

type PlacedUnit = { code: string; parent?: string | null | undefined; successor?: string | null | undefined };

/**
 * Whether an official may state every one of these units: one below their own, or, as an administrator, their own; only
 * below a unit where they may, and with a successor there or the one it has.
 */
export async function judgeUnitChanges(
  deps: Deps,
  official: Official,
  units: readonly PlacedUnit[],
): Promise<Result<null>> {
  const { grants } = official;
  const tree = await treeFor(deps, official, "manageUnits");
  if (tree === null) {
    return accept(null);
  }
  const known = await existingUnits(
    deps.db,
    units.map(({ code }) => code),
  );
  const areAllowed = units.every(({ code, parent }) => {
    const isKnown = known.has(code);
    const isOwn = mayOn(grants, "managePeople", code, tree) || mayBelow(grants, "manageUnits", code, tree);
    const isPlaced = parent === undefined ? isKnown : mayOn(grants, "manageUnits", parent, tree);
    return (!isKnown || isOwn) && isPlaced;
  });
  const foreign = units.filter(({ successor }) => successor && !mayOn(grants, "manageUnits", successor, tree));
  for (const { code, successor } of areAllowed ? foreign : []) {
    if ((await findUnit(deps.db, code))?.successor !== successor) {
      return refuse({ reason: "forbidden" });
    }
  }
  return areAllowed ? accept(null) : refuse({ reason: "forbidden" });
}

/** The same for one unit. */
export function judgeUnitChange(deps: Deps, official: Official, unit: PlacedUnit): Promise<Result<null>> {
  return judgeUnitChanges(deps, official, [unit]);
}

/** Null where the right holds everywhere, so that no tree needs to be read. */
async function treeFor(deps: Deps, { grants }: Official, right: Right): Promise<UnitTree | null> {
  const everywhere = grants.filter(({ unit }) => unit === null);
  return mayAnywhere(everywhere, right) ? null : presentTree(deps);
}

function refuseOfficial(grants: readonly Grant[], right: Right): Result<never> {
  const seenBy = SEEN_BY[right];
  return refuse({ reason: seenBy !== undefined && mayAnywhere(grants, seenBy) ? "forbidden" : "not_found" });
}
