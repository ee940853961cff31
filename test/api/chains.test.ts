import { afterEach, beforeEach, expect, test } from "vitest";
import { countRows, importCsv, openImportApp, putUnit, rowsOf } from "./imports-setup.ts";

let app: Awaited<ReturnType<typeof openImportApp>>;
beforeEach(async () => {
  app = await openImportApp();
});
afterEach(() => app.close());

const HEADER = "unit,period,handled,eligible,selected,reached,valid,excluded:无法联系,excluded:不归本单位";
const send = (rows: string, query = "", header = HEADER) =>
  importCsv(app, `/api/v1/chains/import${query}`, `${header}\n${rows}\n`);

async function chain(unit: string, query = "") {
  const reply = await app.request("GET", `/api/v1/units/${unit}/chain${query}`, undefined, { token: false });
  return { status: reply.status, ...((await reply.json()) as Record<string, unknown>) };
}

test("POST chains/import stores the chain, and anyone reads it with its shares", async () => {
  expect(await send("north,2026-02,1000,900,300,240,200,60,40")).toMatchObject({ status: 200, accepted: 1 });
  expect(await chain("north")).toMatchObject({
    ...{ status: 200, at: "2026-02", version: 1, correction: null },
    chain: {
      steps: { handled: { count: 1000 }, selected: { count: 300, share: 1 / 3 }, valid: { count: 200 } },
      excluded: [
        { reason: "无法联系", count: 60, share: 0.06 },
        { reason: "不归本单位", count: 40, share: 0.04 },
      ],
      excludedTotal: { count: 100, share: 0.1 },
    },
  });
});

test("GET chain never tells a count under ten, nor one that would tell it", async () => {
  await send("north,2026-02,1000,900,300,240,200,4,96\nsouth,2026-02,30,30,12,9,9,,");
  expect(await chain("north")).toMatchObject({ chain: { excluded: [{ count: null }, { count: null }] } });
  expect(JSON.stringify(await chain("south"))).not.toMatch(/"count":9/);
  expect(await chain("south")).toMatchObject({ chain: { steps: { reached: { count: null, share: null } } } });
});

test("GET chain does not tell a small count by the units above it and beside it", async () => {
  await putUnit(app, "town");
  await putUnit(app, "upper", { parent: "town" });
  await putUnit(app, "lower", { parent: "town" });
  await send("town,2026-02,105,105,105,105,105,,\nupper,2026-02,5,5,5,5,5,,\nlower,2026-02,100,100,100,100,100,,");
  const hidden = { steps: { valid: { count: null }, handled: { count: null } } };
  expect(await chain("town")).toMatchObject({ chain: { steps: { valid: { count: 105 } } } });
  expect(await chain("lower")).toMatchObject({ chain: hidden });
  await send("lower,2026-01,100,100,100,100,100,,\nupper,2026-01,5,5,5,5,5,,");
  await send("town,2026-01,105,105,105,105,105,,");
  expect(await chain("lower", "?at=2026-01")).toMatchObject({ chain: { steps: { valid: { count: 100 } } } });
  expect(await chain("town", "?at=2026-01")).toMatchObject({ chain: hidden });
});

test("GET chain withholds the valid answers where a figure of the unit and period is withheld", async () => {
  await send("north,2026-02,1000,900,300,240,200,60,40");
  await importCsv(
    app,
    "/api/v1/figures/import",
    "unit,indicator,period,favourable,valid\nnorth,satisfaction,2026-02,3,5",
  );
  expect(await chain("north")).toMatchObject({
    chain: { steps: { reached: { count: 240 }, valid: { count: null, share: null } } },
  });
});

test("GET chain reads the last period by default, any period by name, and a wave by its days", async () => {
  for (const [key, from, to] of [
    ["zebra", "2025-01-05", "2025-01-10"],
    ["aspen", "2025-03-05", "2025-03-10"],
  ]) {
    await app.request("PUT", `/api/v1/surveys/${app.survey}/waves/${key}`, { from, to });
  }
  await send("north,2025-12,100,100,90,80,70,,\nnorth,2026-01,200,200,90,80,70,,");
  await send("north,zebra,50,50,40,30,20,,\nnorth,aspen,60,60,40,30,20,,");
  expect(await chain("north")).toMatchObject({ at: "2026-01" });
  expect(await chain("north", "?at=2025-12")).toMatchObject({ chain: { steps: { handled: { count: 100 } } } });
  expect(await chain("north", "?at=2025-11")).toMatchObject({ status: 200, at: "2025-11", chain: null });
  expect(await chain("north", "?period=wave")).toMatchObject({ at: "aspen" });
  expect(await chain("north", "?at=last")).toMatchObject({
    status: 422,
    errors: [{ pointer: "/at", reason: "bad_period" }],
  });
  expect((await chain("nowhere")).status).toBe(404);
});

test("POST chains/import knows an equal chain again, and corrects another only for a reason", async () => {
  await send("north,2026-02,1000,900,300,240,200,60,40");
  const swapped = HEADER.replace("无法联系,excluded:不归本单位", "不归本单位,excluded:无法联系");
  expect(await send("north,2026-02,1000,900,300,240,200,40,60", "", swapped)).toMatchObject({ alreadyThere: 1 });
  expect(await send("north,2026-02,1000,900,300,240,180,60,40")).toMatchObject({
    ...{ status: 422, rejected: [{ line: 2, column: "handled", reason: "figure_exists" }] },
  });
  expect(await send("north,2026-02,1000,900,300,240,180,60,40", "?correct=recount")).toMatchObject({ accepted: 1 });
  expect(await chain("north")).toMatchObject({
    version: 2,
    correction: "recount",
    chain: { steps: { valid: { count: 180 } } },
  });
  expect(await rowsOf(app, "SELECT version, counts ->> 'valid' FROM chain_versions")).toEqual([
    [1, 200],
    [2, 180],
  ]);
});

test("POST chains/import stores nothing on a dry run", async () => {
  expect(await send("north,2026-02,1000,900,300,240,200,60,40", "?dryRun=true")).toMatchObject({ accepted: 1 });
  expect(await chain("north")).toMatchObject({ chain: null });
});

test.each([
  ["north,2026-02,1000,900,300,240,200,60,41", "handled", "sum_differs"],
  ["north,2026-02,1000,900,300,240,250,60,40", "valid", "more_than_before"],
  ["north,2026-02,1000,900,300,240,80%,60,40", "valid", "percentage"],
  ["north,2026-02,1000,900,300,240,,60,40", "valid", "required"],
  ["north,2026-02,1000,900,300,240,200,-1,101", "excluded:无法联系", "out_of_range"],
  ["nowhere,2026-02,1000,900,300,240,200,60,40", "unit", "unknown_unit"],
  ["north,2026-03,1000,900,300,240,200,60,40", "period", "open_period"],
])("POST chains/import refuses %s and stores no other row either", async (row, column, reason) => {
  const before = await countRows(app);
  const reply = await send(`south,2026-02,10,10,10,10,10,,\n${row}`);
  expect(reply).toMatchObject({ status: 422, reason: "rejected_rows", rejected: [{ line: 3, column, reason }] });
  expect(await countRows(app)).toEqual(before);
  expect(await rowsOf(app, "SELECT count(*) FROM chain_versions")).toEqual([[0]]);
});

test("POST chains/import names a column it does not know", async () => {
  expect(
    await send("north,2026-02,1,1,1,1,1,1,1", "", `${HEADER.replace("excluded:不归", "dropped:不归")}`),
  ).toMatchObject({
    rejected: [{ line: 1, column: "dropped:不归本单位", reason: "unknown_column" }],
  });
});

test("POST chains/import is for officials", async () => {
  const reply = await app.request("POST", "/api/v1/chains/import", `${HEADER}\n`, { token: false });
  expect(reply.status).toBe(401);
});
