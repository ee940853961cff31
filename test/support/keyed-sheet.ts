import type { SurveyDefinition } from "../../src/core/surveys/survey.ts";

export const options = (...values: string[]) => values.map((value) => ({ value, label: value, valid: true }));

/** A questionnaire with every type of question, as it is typed in by keys. */
export const SHEET: SurveyDefinition = {
  ...{ title: "t", live: false, results: "public", indicators: [] },
  questions: [
    { id: "intro", type: "note", title: "i", required: false },
    {
      ...{ id: "overall", type: "rating", title: "o", required: true, scale: "satisfaction5" },
      reasons: { atOrBelow: 2, options: options("slow", "rude", "far") },
    },
    { id: "nps", type: "rating", title: "n", required: false, scale: "nps11" },
    {
      ...{ id: "solved", type: "choice", title: "s", required: false },
      options: [...options("yes", "no"), { value: "else", label: "e", valid: true, other: true }],
    },
    { id: "ticks", type: "choices", title: "t", required: false, options: options("a1", "b2", "c3", "d4") },
    {
      ...{ id: "bodies", type: "matrix", title: "m", required: false, scale: "satisfaction5" },
      rows: [
        { value: "hall", label: "h" },
        { value: "desk", label: "d" },
      ],
    },
    { id: "order", type: "ranking", title: "r", required: false, options: options("lift", "park", "lamp") },
    { id: "when", type: "date", title: "w", required: false },
    { id: "visits", type: "number", title: "v", required: false, integer: true },
    { id: "comment", type: "text", title: "c", required: false, maxLength: 200 },
  ],
};
