import { afterAll, beforeAll, expect, test } from "vitest";
import { CALL_BACK, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

/** A place that counts from the 19th to the 18th: its months are waves. */
const MONTHS = [
  ["m2025-09", "2025-08-19", "2025-09-18", "2025 年 9 月"],
  ["m2025-10", "2025-09-19", "2025-10-18", "2025 年 10 月"],
  ["m2025-11", "2025-10-19", "2025-11-18", "2025 年 11 月"],
] as const;

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2025-10-25" });
  await putUnit(app, "district", { name: { "zh-CN": "临江区", en: "Linjiang" } });
  for (const [code, parent] of Object.entries({ hall: null, tiny: "district", east: "district" })) {
    await putUnit(app, code, { parent });
  }
  const survey = await publishSurvey(app, CALL_BACK);
  for (const [key, from, to, name] of MONTHS) {
    const wave = { from, to, name: { "zh-CN": name, en: key } };
    expect((await app.request("PUT", `/api/v1/surveys/${survey}/waves/${key}`, wave)).status).toBe(201);
  }
  const rows = [
    ...csvRows("2025-09-02", "hall", 30, 30),
    ...csvRows("2025-09-20", "hall", 20, 5),
    ...csvRows("2025-10-18", "hall", 35, 0),
    ...csvRows("2025-10-02", "tiny", 3, 0),
    ...csvRows("2025-10-02", "east", 41, 1),
  ];
  const csv = ["day,unit,channel,overall,overall.reasons", ...rows].join("\n");
  const reply = await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv);
  expect(await reply.json()).toMatchObject({ accepted: rows.length, rejected: [] });
}, 60_000);

afterAll(() => app?.close());

function csvRows(day: string, unit: string, favourable: number, unfavourable: number): string[] {
  return [
    ...Array.from({ length: favourable }, () => `${day},${unit},phone,4,`),
    ...Array.from({ length: unfavourable }, () => `${day},${unit},phone,2,slow`),
  ];
}

async function text(path: string): Promise<string> {
  const reply = await app.request("GET", path, undefined, { token: false });
  return (await reply.text()).replace(/<style>.*?<\/style>|<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("GET /u/:code/report takes a wave from the 19th to the 18th as the month, and the wave before to compare with", async () => {
  const told = await text("/u/hall/report?period=m2025-10");
  expect(told).toContain("hall 2025 年 10 月评价情况通报");
  expect(told).toContain("2025 年 9 月 19 日至 2025 年 10 月 18 日");
  expect(told).toContain("满意率由 50% 升至 92%");
  expect(told).toContain("2025 年 11 月 2025 年 11 月 20 日");
  expect(told).toContain("← 2025 年 9 月");
});

test("GET /u/:code/report tells the reasons where ten answers named one, and not below", async () => {
  expect(await text("/u/hall/report?period=m2025-09")).toContain("办得慢 30 100.0%");
  expect(await text("/u/hall/report?period=m2025-10")).toContain("本期没有可以显示的原因");
});

test("GET /u/:code/report says of a small unit that it is not shown, and of none beside it what would tell it", async () => {
  const told = await text("/u/district/report?period=m2025-10");
  expect(told).toContain("97.8% 45");
  expect(told).toContain("tiny ○ 不显示");
  // With its neighbour's count the small unit's could be worked out.
  expect(told).toContain("east ○ 不显示");
  for (const code of ["tiny", "east"]) {
    const own = await text(`/u/${code}/report?period=m2025-10`);
    expect(own).toContain("本期没有可以显示的数字：没有评价，或者为保护隐私不显示。");
    expect(own).not.toMatch(/\b(3|41|42|45)\b|100\.0%|97\.\d/);
  }
});
