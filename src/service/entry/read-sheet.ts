import { typedFor } from "../../core/entry/typed-sheet.ts";
import { accept, type Result } from "../../core/result.ts";
import type { Deps } from "../deps.ts";
import type { OpenBatch } from "./open-batch.ts";
import { findSheet, type Typed } from "./save-sheet.ts";
import { compareAnswers } from "./type-again.ts";

/**
 * A sheet as it was typed. Where its two passes still differ, `typed` leaves those fields out and `differing` tells
 * them with what was typed in either, so that they are typed once more from the sheet itself.
 */
export type ReadSheet = {
  key: string;
  mark: number | null;
  typed: Typed;
  differing: readonly { field: string; first: string; second: string }[];
};

export async function readSheet(deps: Deps, open: OpenBatch, key: string): Promise<Result<ReadSheet>> {
  const draft = await findSheet(deps, open, key);
  if (!draft.ok) {
    return draft;
  }
  const { definition } = open.link;
  const { answers, second, mark } = draft.value;
  const first = typedFor(definition, answers);
  if (second === null) {
    return accept({ key, mark, typed: first, differing: [] });
  }
  const other = typedFor(definition, second);
  const differing = compareAnswers(definition, answers, second).differing.map((field) => ({
    ...{ field, first: first.get(field) ?? "", second: other.get(field) ?? "" },
  }));
  const fields = new Set(differing.map(({ field }) => field));
  return accept({ key, mark, typed: new Map([...first].filter(([field]) => !fields.has(field))), differing });
}
