import type { LocalText } from "../../core/local-text.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { type ReleasedGroup, textGroupsOf } from "../../store/released-texts.ts";
import { isPublicThroughout, newestDefinition } from "../../store/surveys.ts";
import { findUnit } from "../../store/units.ts";
import { judgeSurveyRight, judgeUnitRight, presentTree } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";
import { type ReadGroup, readTextGroup } from "./read-text-group.ts";

/** What is wanted; the newest of what there is where it is not said. */
export type TextsAsked = {
  unit: string;
  survey?: string | undefined;
  question?: string | undefined;
  proof?: ProofClass | undefined;
  at?: string | undefined;
};

/** A question that was answered in words; `isOther`: at its option “other”. */
export type AskedQuestion = {
  survey: string;
  surveyTitle: LocalText;
  field: string;
  title: LocalText;
  isOther: boolean;
};

export type UnitTexts = {
  unit: { code: string; name: LocalText };
  /** The questions with texts that may be read here. */
  questions: AskedQuestion[];
  chosen: AskedQuestion | null;
  /** Proof classes of the chosen question, and of the chosen class the periods, the newest first. */
  proofs: ProofClass[];
  periods: string[];
  group: ReadGroup | null;
  /** The nearest unit above where such texts may be read, where there are none here. */
  above: { code: string; name: LocalText } | null;
};

/**
 * The texts that may be read at a unit: released ones, in groups of ten or more, by officials who may read comments of
 * the unit and see the survey. Whoever may not is told that there is nothing.
 */
export async function readTexts(deps: Deps, official: Official, asked: TextsAsked): Promise<Result<UnitTexts>> {
  const judged = await judgeUnitRight(deps, official, "readComments", asked.unit);
  const unit = await findUnit(deps.db, asked.unit);
  if (!judged.ok || !unit) {
    return judged.ok ? refuse({ reason: "not_found" }) : judged;
  }
  const { groups, definitions } = await readableGroups(deps, official, unit.code);
  const questions = questionsOf(groups, definitions);
  const ofQuestion = groups.filter(
    ({ survey, field }) => survey === (asked.survey ?? survey) && field === (asked.question ?? field),
  );
  const found = ofQuestion.find(
    ({ proof, period }) => proof === (asked.proof ?? proof) && period === (asked.at ?? period),
  );
  const place = found ?? ofQuestion[0];
  const own = groups.filter(({ survey, field }) => survey === place?.survey && field === place.field);
  const proof = found?.proof ?? asked.proof ?? place?.proof;
  return accept({
    unit: { code: unit.code, name: unit.name },
    questions,
    chosen: questions.find(({ survey, field }) => survey === place?.survey && field === place.field) ?? null,
    proofs: [...new Set(own.map((group) => group.proof))],
    periods: [...new Set(own.filter((group) => group.proof === proof).map(({ period }) => period))],
    group: found ? await readTextGroup(deps, unit.code, found) : null,
    above: found ? null : await unitAbove(deps, official, asked),
  });
}

type Readable = { groups: ReleasedGroup[]; definitions: ReadonlyMap<string, SurveyDefinition> };

/** The groups of surveys that the official may see. */
async function readableGroups(deps: Deps, official: Official, unit: string): Promise<Readable> {
  const all = await textGroupsOf(deps.db, unit);
  const definitions = new Map<string, SurveyDefinition>();
  for (const survey of new Set(all.map((group) => group.survey))) {
    const isSeen =
      (await isPublicThroughout(deps.db, survey)) || (await judgeSurveyRight(deps, official, "seeSurveys", survey)).ok;
    const definition = isSeen ? await newestDefinition(deps.db, survey) : null;
    if (definition) {
      definitions.set(survey, definition);
    }
  }
  return { groups: all.filter(({ survey }) => definitions.has(survey)), definitions };
}

function questionsOf(groups: readonly ReleasedGroup[], definitions: Readable["definitions"]): AskedQuestion[] {
  const questions = new Map<string, AskedQuestion>();
  for (const { survey, field } of groups) {
    const definition = definitions.get(survey);
    const id = field.replace(/\.other$/, "");
    const title = definition?.questions.find((question) => question.id === id)?.title ?? id;
    const isOther = id !== field;
    questions.set(`${survey}\n${field}`, { survey, surveyTitle: definition?.title ?? survey, field, title, isOther });
  }
  return [...questions.values()];
}

async function unitAbove(deps: Deps, official: Official, asked: TextsAsked): Promise<UnitTexts["above"]> {
  const tree = await presentTree(deps);
  for (const code of tree.ancestorsOf(asked.unit).slice(1)) {
    if ((await judgeUnitRight(deps, official, "readComments", code)).ok) {
      const { groups } = await readableGroups(deps, official, code);
      const isThere = groups.some(
        ({ survey, field, period }) =>
          survey === (asked.survey ?? survey) && field === (asked.question ?? field) && period === (asked.at ?? period),
      );
      if (isThere) {
        return { code, name: tree.nameOf(code) };
      }
    }
  }
  return null;
}
