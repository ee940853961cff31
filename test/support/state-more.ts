import { publishSurvey } from "./demo-survey.ts";
import type { TestApp } from "./test-app.ts";

/** A composite, a chain, and an appraisal with a quiz, each with something to tell; the id of the survey of the last. */
export async function stateMore(app: TestApp): Promise<string> {
  const parts = [{ indicator: "satisfaction", weight: 1 }];
  await app.request("PUT", "/api/v1/composites/overall", { name: "得分", from: "2025-01", parts });
  const chain = "unit,period,handled,eligible,selected,reached,valid\neast,2025-12,90,90,60,40,30";
  await app.request("POST", "/api/v1/chains/import", chain);
  const options = [
    { value: "a", label: "甲", correct: true },
    { value: "b", label: "乙" },
  ];
  const id = await publishSurvey(app, {
    title: "评议",
    questions: [
      { id: "work", type: "rating", title: "工作", scale: "satisfaction5" },
      { id: "quiz", type: "choice", title: "问答", options },
    ],
    indicators: [{ key: "work", question: "work", favourable: [5, 4] }],
  });
  const rule = { question: "work", classes: { users: 1 }, points: { "5": 100, "4": 80, "1": 0 } };
  await app.request("PUT", `/api/v1/surveys/${id}/appraisal`, rule);
  const rows = Array.from(
    { length: 40 },
    (_, i) => `2025-12-03,east,paper,users,${i % 2 ? 4 : 1},${i % 3 ? "a" : "b"}`,
  );
  const csv = ["day,unit,channel,respondentClass,work,quiz", ...rows].join("\n");
  const reply = await app.request("POST", `/api/v1/surveys/${id}/responses/import`, csv);
  if (reply.status !== 200) {
    throw new Error(`${reply.status} ${await reply.text()}`);
  }
  return id;
}
