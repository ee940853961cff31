import type { NewResponse } from "../../src/core/responses/new-response.ts";
import type { SurveyDefinition } from "../../src/core/surveys/survey.ts";
import type { Database } from "../../src/store/database.ts";
import { sha256 } from "./test-app.ts";

/** The questionnaire that every new response answers. */
export const DEFINITION: SurveyDefinition = {
  ...{ title: "s", live: false, results: "public", indicators: [] },
  questions: [{ id: "overall", type: "rating", title: "Satisfied?", required: true, scale: "satisfaction5" }],
};

/** Publishes that questionnaire. */
export async function publishDefinition(db: Database): Promise<void> {
  const revision = "INSERT INTO survey_revisions VALUES ('s', 1, ?1, '2026-03-01', 'test')";
  await db.execute(revision, [JSON.stringify(DEFINITION)]);
}

/** A response ready to be stored, made of a name: its key is the name's hash, its comment the name. */
export function newResponse(name: string, changed: Partial<NewResponse> = {}): NewResponse {
  const bytes = sha256(name);
  return {
    key: bytes,
    dimensions: {
      ...{ survey: "s", revision: 1, day: "2026-03-15", unit: "heping", link: "ABCDEFG", channel: "qr" },
      ...{ respondentClass: null, proof: "open", origin: "given", round: 1 },
    },
    answers: { closed: { overall: 4 }, texts: [{ field: "comment", text: name }] },
    closedJson: '{"overall":4}',
    salts: [bytes, bytes],
    commit: bytes,
    leafHash: bytes,
    checkCode: "0123456789AB",
    tally: [
      {
        ...{ survey: "s", revision: 1, question: "", value: "", unit: "heping", channel: "qr", respondentClass: "" },
        ...{ proof: "open", origin: "given", round: 1, flag: "", count: 1, sum: 0, sumOfSquares: 0 },
      },
    ],
    isTrial: false,
    codeHash: null,
    livePeriod: null,
    ...changed,
  };
}
