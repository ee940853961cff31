import { publishSurvey, putUnit } from "./demo-survey.ts";
import type { TestApp } from "./test-app.ts";

const MONTHS = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}`);

/** A district whose three units have a year of answers of staff, so that its page shows every chart; `c` has one channel. */
export async function fillChartedUnits(app: TestApp, names: Readonly<Record<string, object>> = {}): Promise<void> {
  await putUnit(app, "district", names.district ?? {});
  for (const code of ["a", "b", "c"]) {
    await putUnit(app, code, { parent: "district", ...names[code] });
  }
  const survey = await publishSurvey(app);
  const lines = MONTHS.flatMap((month, i) => [
    ...[...rows(month, "a", "phone", 20 + i, 8), ...rows(month, "a", "visit", 12, 6)],
    ...[...rows(month, "b", "phone", 14, 6 + i), ...rows(month, "b", "visit", 20, 5)],
    ...rows(month, "c", "phone", 18, 7),
  ]);
  const text = ["day,unit,channel,overall,overall.reasons,solved", ...lines].join("\n");
  const reply = await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, text);
  if (!reply.ok) {
    throw new Error(await reply.text());
  }
}

function rows(month: string, unit: string, channel: string, favourable: number, unfavourable: number): string[] {
  return [
    ...Array.from({ length: favourable }, (_, i) => `${month}-03,${unit},${channel},${5 - (i % 2)},,yes`),
    ...Array.from({ length: unfavourable }, (_, i) => `${month}-03,${unit},${channel},${2 - (i % 2)},slow,no`),
  ];
}
