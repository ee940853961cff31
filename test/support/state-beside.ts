import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, newLink, publishSurvey, putUnit } from "./demo-survey.ts";
import { stateMore } from "./state-more.ts";
import { stateSheet } from "./state-sheet.ts";
import type { TestApp } from "./test-app.ts";

const FIGURES = `unit,indicator,period,favourable,valid
district,satisfaction,2025-11,240,300
district,satisfaction,2025-12,245,300
district,response,2025-12,390,390
${["east", "west", "south"]
  .map((unit, i) => `${unit},satisfaction,2025-12,${[70, 75, 100][i]},100\n${unit},response,2025-12,130,130`)
  .join("\n")}
`;
const CHAIN = `unit,period,handled,eligible,selected,reached,valid,excluded:no_contact,excluded:withdrawn
district,2025-12,390,340,330,310,300,44,6
`;
const POLL = {
  title: "民意调查",
  questions: [
    { id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5", required: true },
    {
      ...{ id: "sex", type: "choice", title: "性别", about: "person" },
      options: ["f", "m"].map((value) => ({ value, label: value })),
    },
  ],
  indicators: [{ key: "poll", name: "民意", question: "overall", favourable: [5, 4, 3] }],
};
const PLAN = {
  strata: [{ name: "all", units: ["town"], frame: 900, invited: 80 }],
  margins: { sex: { f: 0.5, m: 0.5 } },
  dispositions: {
    ...{ interviews: 40, partials: 0, refusals: 30, nonContacts: 10, others: 0 },
    ...{ unknownHouseholds: 0, unknownOthers: 0 },
  },
};

/** A district with everything that can stand beside its trend, and a wave by sample and by open link; from 2026-01-12 on. */
export async function stateBeside(app: TestApp): Promise<void> {
  await putUnit(app, "district", { name: { "zh-CN": "临江区", en: "Linjiang" } });
  for (const code of ["east", "west", "south"]) {
    await putUnit(app, code, { parent: "district" });
  }
  await stateMore(app);
  await stateSheet(app, "2025-11");
  for (const [key, name] of Object.entries({ satisfaction: "满意率", response: "响应率" })) {
    await app.request("PUT", `/api/v1/indicators/${key}`, { name, formula: name });
  }
  const parts = [
    { indicator: "response", weight: 0.4 },
    { indicator: "satisfaction", weight: 0.6 },
  ];
  const groups = { A: ["east", "west"], B: ["south"] };
  await app.request("PUT", "/api/v1/composites/overall", { name: "综合得分", from: "2025-02", parts, groups });
  await expectTaken(app.request("POST", "/api/v1/figures/import", FIGURES));
  await expectTaken(app.request("POST", "/api/v1/chains/import", CHAIN));
  for (const code of ["town", "square"]) {
    await putUnit(app, code);
  }
  await openPoll(app);
}

async function expectTaken(reply: Promise<Response>): Promise<void> {
  const { status, ok } = await reply;
  if (!ok) {
    throw new Error(`what stands beside was refused: ${status}`);
  }
}

/** A sample in the town and an open link in the square, in one wave. */
async function openPoll(app: TestApp): Promise<void> {
  const survey = await publishSurvey(app, POLL);
  const path = `/api/v1/surveys/${survey}/waves/winter`;
  const name = { "zh-CN": "冬季", en: "winter" };
  await expectTaken(app.request("PUT", path, { from: "2026-01-05", to: "2026-01-20", name }));
  const visit = await newLink(app, survey, "town", { channel: "visit" });
  const open = await newLink(app, survey, "square");
  for (let number = 0; number < 40; number += 1) {
    const answers = { overall: number % 4 ? 4 : 2, sex: number % 5 ? "f" : "m" };
    await expectTaken(answer(app, visit, 100 + number, answers));
    await expectTaken(answer(app, open, 200 + number, answers));
  }
  await expectTaken(app.request("PUT", `${path}/sample`, PLAN));
  app.setToday("2026-02-10");
  await releaseClosedPeriods(app.deps);
}
