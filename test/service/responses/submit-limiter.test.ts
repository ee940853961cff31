import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { createSubmitLimiter } from "../../../src/service/responses/submit-limiter.ts";
import { openTestApp, sha256 } from "../../support/test-app.ts";

function openLimiter(limit: { perMinute: number; perDay: number } | null, prefixesMax?: number) {
  const clock = { nowMs: 0, day: "2026-03-15" };
  const hashed: Uint8Array[] = [];
  const limiter = createSubmitLimiter({
    limit,
    today: () => clock.day,
    nowMs: () => clock.nowMs,
    randomBytes: (length) => new Uint8Array(length).fill(clock.day.charCodeAt(9)),
    sha256(...parts) {
      const digest = sha256(...parts);
      hashed.push(digest);
      return digest;
    },
    ...(prefixesMax === undefined ? {} : { prefixesMax }),
  });
  return { clock, hashed, ...limiter };
}

test("createSubmitLimiter() makes the answer after the last of a minute wait for the next minute", () => {
  const { clock, check } = openLimiter({ perMinute: 2, perDay: 100 });
  clock.nowMs = 20_000;
  expect([check("s", "192.0.2.1"), check("s", "192.0.2.99"), check("s", "192.0.2.5")]).toEqual([null, null, 40]);
  clock.nowMs = 60_000;
  expect(check("s", "192.0.2.1")).toBeNull();
});

test("createSubmitLimiter() counts each prefix and each survey apart", () => {
  const { check } = openLimiter({ perMinute: 1, perDay: 100 });
  expect([check("s", "192.0.2.1"), check("t", "192.0.2.1"), check("s", "192.0.3.1"), check("s", null)]).toEqual([
    ...[null, null, null, null],
  ]);
  expect(check("s", "192.0.2.200")).toBe(60);
});

test("createSubmitLimiter() holds to the day, and forgets everything with it", () => {
  const { clock, check } = openLimiter({ perMinute: 10, perDay: 2 });
  check("s", "192.0.2.1");
  clock.nowMs = 120_000;
  check("s", "192.0.2.1");
  clock.nowMs = 240_000;
  expect(check("s", "192.0.2.1")).toBe(3600);
  clock.day = "2026-03-16";
  expect(check("s", "192.0.2.1")).toBeNull();
});

test("createSubmitLimiter() takes everything when there is no limit", () => {
  const { check } = openLimiter(null);
  expect(Array.from({ length: 500 }, () => check("s", "192.0.2.1")).every((wait) => wait === null)).toBe(true);
});

test("createSubmitLimiter() keeps what it counts as an HMAC under the day's key", () => {
  const { hashed, check } = openLimiter({ perMinute: 1, perDay: 1 });
  check("s", "192.0.2.1");
  const key = Buffer.alloc(64, "5");
  expect(Buffer.from(hashed.at(-1) ?? [])).toEqual(createHmac("sha256", key).update("s\n192.0.2").digest());
});

test("createSubmitLimiter() forgets the prefix that was longest silent when it holds too many", () => {
  const { check } = openLimiter({ perMinute: 1, perDay: 100 }, 2);
  check("s", "192.0.1.1");
  check("s", "192.0.2.1");
  check("s", "192.0.3.1");
  expect([check("s", "192.0.3.1"), check("s", "192.0.1.1")]).toEqual([60, null]);
});

test("createSubmitLimiter() knows who is over the limit without counting them", () => {
  const { clock, check, isOver, hashed } = openLimiter({ perMinute: 2, perDay: 3 });
  const over = () => ["192.0.2.1", "192.0.2.9", "192.0.3.1"].map((address) => isOver("s", address));
  check("s", "192.0.2.1");
  const before = hashed.length;
  expect(over()).toEqual([false, false, false]);
  expect(hashed.length).toBe(before);
  check("s", "192.0.2.1");
  expect([...over(), isOver("t", "192.0.2.1")]).toEqual([true, true, false, false]);
  clock.nowMs = 60_000;
  expect(over()).toEqual([false, false, false]);
  check("s", "192.0.2.1");
  clock.nowMs = 120_000;
  expect(over()).toEqual([true, true, false]);
  clock.day = "2026-03-16";
  expect(over()).toEqual([false, false, false]);
});

test("createSubmitLimiter() takes ten times the limit without proof, counted apart", () => {
  const { clock, check, checkUnproven, isOver } = openLimiter({ perMinute: 1, perDay: 2 });
  const taken = () => Array.from({ length: 12 }, () => checkUnproven("s", "192.0.2.1")).indexOf(60);
  expect(taken()).toBe(10);
  expect([isOver("s", "192.0.2.1"), check("s", "192.0.2.1"), check("s", "192.0.2.1")]).toEqual([false, null, 60]);
  clock.nowMs = 60_000;
  expect(taken()).toBe(-1);
  expect(checkUnproven("s", "192.0.2.1")).toBe(3600);
});

test("createSubmitLimiter() has nobody over no limit", () => {
  const { check, checkUnproven, isOver } = openLimiter(null);
  check("s", null);
  expect([checkUnproven("s", null), isOver("s", null)]).toEqual([null, false]);
});

test("SUBMIT_LIMIT answers 429 with Retry-After, and lets a retry of a stored answer through", async () => {
  const service = await openTestApp({ submitLimit: { perMinute: 1, perDay: 100 } });
  await service.request("PUT", "/api/v1/units/heping", { name: "和平街道", kind: "street-office" });
  const questions = [{ id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5" }];
  const { id } = await (await service.request("POST", "/api/v1/surveys", { title: "回访", questions })).json();
  await service.request("POST", `/api/v1/surveys/${id}/publish`, {});
  const made = await service.request("POST", "/api/v1/links", { survey: id, unit: "heping", channel: "qr" });
  const { code } = await made.json();
  const send = (submissionId: string) =>
    service.request(
      "POST",
      `/api/v1/links/${code}/responses`,
      { submissionId, answers: { overall: 4 } },
      { token: false },
    );
  const [first, second] = [service.deps.newSubmissionId(), service.deps.newSubmissionId()];
  expect((await send(first)).status).toBe(201);
  const refused = await send(second);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect((await send(first)).status).toBe(200);
  await service.close();
});
