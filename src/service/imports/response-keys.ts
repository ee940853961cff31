import { canonicalJson } from "../../core/records/canonical-json.ts";
import type { StoredImportRow } from "../../store/import-rows.ts";
import type { Deps } from "../deps.ts";
import type { ResponseRow } from "./response-row.ts";

const utf8 = new TextEncoder();

/** What a row is known by: SHA-256(survey ‖ submission id), else SHA-256(survey ‖ SHA-256 of the file ‖ line). */
export function keyOf(sha256: Deps["sha256"], fileHash: Uint8Array, row: ResponseRow): Uint8Array {
  const survey = utf8.encode(row.dimensions.survey);
  return row.submissionId === null
    ? sha256(survey, fileHash, utf8.encode(String(row.line)))
    : sha256(survey, utf8.encode(row.submissionId));
}

/** All that a row says, in one form: two rows with the same id are the same when this is. */
export function contentOf({ dimensions, accepted }: ResponseRow): string {
  const texts = accepted.texts.map(({ field, text }) => [field, text] as const);
  return content(dimensions, canonicalJson(accepted.closed), texts);
}

export function storedContentOf({ dimensions, closedJson, texts }: StoredImportRow): string {
  return content(dimensions, closedJson, texts);
}

function content(
  { day, unit, channel, respondentClass, proof, origin, round }: StoredImportRow["dimensions"],
  closedJson: string,
  texts: StoredImportRow["texts"],
): string {
  const inOrder = texts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([day, unit, channel, respondentClass, proof, origin, round, closedJson, inOrder]);
}
