import { compareSheets } from "../../core/entry/compare-sheets.ts";
import { type RawAnswers, typedSheet } from "../../core/entry/typed-sheet.ts";
import { acceptAnswers } from "../../core/responses/accept-answers.ts";
import type { AcceptedAnswers } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { compareEntryDraft, type EntryDraft, readEntryDrafts } from "../../store/entry-drafts.ts";
import type { Deps } from "../deps.ts";
import type { OpenBatch } from "./open-batch.ts";
import type { Typed } from "./save-sheet.ts";

/** How far the second pass of a batch is: the marks still to be typed, and the sheets whose passes still differ. */
export type SecondPass = { count: number; open: readonly number[]; unsettled: readonly EntryDraft[] };

export async function readSecondPass(deps: Deps, { batch }: OpenBatch): Promise<SecondPass> {
  const { count, marked } = await readEntryDrafts(deps.db, batch.id);
  return {
    count,
    open: marked.flatMap(({ mark, compared }) => (mark !== null && compared === null ? [mark] : [])),
    unsettled: marked.filter(({ second }) => second !== null),
  };
}

/** The sheet that was typed again and the fields in which it differs; it stays as it was first typed until that is settled. */
export type ComparedSheet = { key: string; differing: readonly string[] };

/** Takes the second pass of the sheet with a mark: `not_found` for none, `id_conflict` where it was taken before. */
export async function typeAgain(
  deps: Deps,
  { batch, link: { definition } }: OpenBatch,
  { mark, typed }: { mark: number; typed: Typed },
): Promise<Result<ComparedSheet>> {
  const second = typedSheet(definition, typed);
  if (!second.ok) {
    return second;
  }
  const { marked } = await readEntryDrafts(deps.db, batch.id);
  const draft = marked.find((each) => each.mark === mark);
  if (!draft) {
    return refuse({ reason: "not_found" });
  }
  const { compared, differing } = compareAnswers(definition, draft.answers, second.value);
  const [written] = await deps.db.batch([
    compareEntryDraft(batch.id, {
      ...{ key: draft.key, second: differing.length > 0 ? second.value : null },
      ...{ compared: compared.length, differing: differing.length },
    }),
  ]);
  return written?.rowsAffected === 1 ? accept({ key: draft.key, differing }) : refuse({ reason: "id_conflict" });
}

/** Two passes of a sheet, field by field. */
export function compareAnswers(definition: SurveyDefinition, first: RawAnswers, second: RawAnswers) {
  const rankings = definition.questions.flatMap(({ id, type }) => (type === "ranking" ? [id] : []));
  return compareSheets(accepted(definition, first), accepted(definition, second), new Set(rankings));
}

/** Answers of a draft, which were judged before it was saved. */
export function accepted(definition: SurveyDefinition, answers: RawAnswers): AcceptedAnswers {
  const judged = acceptAnswers(definition, answers);
  if (!judged.ok) {
    throw new Error("a sheet that was accepted is not");
  }
  return judged.value;
}
