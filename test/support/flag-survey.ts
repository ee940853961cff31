import type { TestApp } from "./test-app.ts";

const QUESTIONS = ["q1", "q2", "q3", "q4", "q5", "q6"];

/** Six ratings of one scale, the first of which feeds an indicator. */
export const SIX_RATINGS = {
  title: "six",
  questions: QUESTIONS.map((id) => ({ id, type: "rating", title: id, scale: "satisfaction5" })),
  indicators: [
    {
      ...{ key: "satisfaction", name: { "zh-CN": "满意率", en: "Satisfaction" }, kind: "share" },
      ...{ question: "q1", favourable: [5, 4, 3] },
    },
  ],
};

/** Six answers of one level, which are flagged. */
export const uniformAnswers = (level: number): Record<string, number> =>
  Object.fromEntries(QUESTIONS.map((id) => [id, level]));

/** The first at this level, the last at another: not flagged. */
export const variedAnswers = (level: number): Record<string, number> => ({
  ...uniformAnswers(level),
  q6: level === 3 ? 2 : 3,
});

/** How many of a unit's answers gave which level to the first question: varied, and the same throughout. */
export type FlagRows = {
  unit: string;
  good?: number;
  bad?: number;
  uniformGood?: number;
  uniformBad?: number;
  channel?: string;
};

/** Imports answers to `SIX_RATINGS` of one day: good is 4, bad is 1. */
export async function importFlagged(
  app: TestApp,
  { survey, day, rows }: { survey: string; day: string; rows: readonly FlagRows[] },
): Promise<void> {
  const lines = rows.flatMap(({ unit, good = 0, bad = 0, uniformGood = 0, uniformBad = 0, channel = "phone" }) => {
    const answers = [
      ...[...Array(good).fill(variedAnswers(4)), ...Array(bad).fill(variedAnswers(1))],
      ...[...Array(uniformGood).fill(uniformAnswers(4)), ...Array(uniformBad).fill(uniformAnswers(1))],
    ];
    return answers.map((own) => [day, unit, channel, ...Object.values(own)].join(","));
  });
  const csv = [["day", "unit", "channel", ...QUESTIONS].join(","), ...lines].join("\n");
  const reply = await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv);
  const text = await reply.text();
  if (reply.status !== 200 || JSON.parse(text).accepted !== lines.length) {
    throw new Error(`${reply.status} ${text}`);
  }
}
