import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "./demo-survey.ts";
import { openTestApp, type TestApp, type TestAppOptions } from "./test-app.ts";

export type FilledApp = TestApp & {
  survey: string;
  live: string;
  officials: string;
  link: string;
  liveLink: string;
  /** The path of the database file. */
  path: string;
};

/** Surveys of every kind of input, each with enough answers to be released: 2025-12 to the open March 2026. */
export async function openFilledApp(options: TestAppOptions = {}): Promise<FilledApp> {
  const app = await openTestApp({ today: "2026-01-10", ...options });
  await putUnit(app, "district", { targets: { satisfaction: 0.9 } });
  for (const code of ["east", "west", "tiny"]) {
    await putUnit(app, code, { parent: "district" });
  }
  const survey = await publishSurvey(app);
  const live = await publishSurvey(app, { ...CALL_BACK, live: true });
  const officials = await publishSurvey(app, { ...CALL_BACK, results: "officials" });
  await imports(app, survey, officials);
  const link = await newLink(app, survey, "east", { respondentClass: "residents" });
  const liveLink = await newLink(app, live, "west");
  let number = 0;
  const send = async (code: string, count: number, overall: number, more: object = {}) => {
    const numbers = Array.from({ length: count }, () => ++number);
    await Promise.all(numbers.map((id) => answer(app, code, id, { overall, comment: "谢谢" }, more)));
  };
  const phone = await newLink(app, survey, "west", { channel: "phone" });
  const trial = await newLink(app, survey, "west", { status: "trial" });
  await send(trial, 3, 1);
  await send(link, 14, 4);
  await send(link, 4, 1);
  await send(phone, 13, 5, { day: "2026-01-08" });
  app.setToday("2026-02-03");
  await releaseClosedPeriods(app.deps);
  app.setToday("2026-03-15");
  await releaseClosedPeriods(app.deps);
  await send(liveLink, 16, 4);
  await send(liveLink, 8, 2);
  const { rows } = await app.deps.db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'");
  return { ...app, survey, live, officials, link, liveLink, path: String(rows[0]?.file) };
}

async function imports(app: TestApp, survey: string, officials: string): Promise<void> {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/autumn`, { from: "2025-10-01", to: "2025-10-31" });
  const rows = [
    ...csvRows("2025-12-03", "east", 18, 6),
    ...csvRows("2025-11-03", "east", 11, 9),
    ...csvRows("2025-12-04", "west", 12, 1),
    ...csvRows("2025-12-05", "tiny", 4, 1),
    ...csvRows("2025-10-09", "east", 15, 5),
  ];
  const text = ["day,unit,channel,respondentClass,round,overall,solved", ...rows];
  await expectAccepted(app, `/api/v1/surveys/${survey}/responses/import`, text, rows.length);
  const secret = csvRows("2025-12-03", "east", 20, 0);
  await expectAccepted(app, `/api/v1/surveys/${officials}/responses/import`, [text[0] ?? "", ...secret], secret.length);
  const figures = ["unit,indicator,period,favourable,valid,source", "district,satisfaction,2025-12,900,1000,年报"];
  await expectAccepted(app, "/api/v1/figures/import", figures, 1);
  const quoted = ["unit,indicator,period,printed,source", "district,satisfaction,2025-11,98.6%,报纸"];
  await expectAccepted(app, "/api/v1/quotations/import", quoted, 1);
}

function csvRows(day: string, unit: string, favourable: number, unfavourable: number): string[] {
  const common = `${day},${unit},phone,retired`;
  return [
    ...Array.from({ length: favourable }, () => `${common},1,4,yes`),
    ...Array.from({ length: unfavourable }, () => `${common},1,2,no`),
    ...Array.from({ length: 10 }, () => `${common},2,5,yes`),
  ];
}

async function expectAccepted(app: TestApp, path: string, lines: readonly string[], count: number): Promise<void> {
  const reply = await app.request("POST", path, lines.join("\n"));
  const text = await reply.text();
  if (reply.status !== 200 || JSON.parse(text).accepted !== count) {
    throw new Error(`${path}: ${reply.status} ${text}`);
  }
}
