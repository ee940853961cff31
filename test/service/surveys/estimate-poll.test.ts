import { expect, test } from "vitest";
import { daysOfPoll, estimatePoll } from "../../../src/service/surveys/estimate-poll.ts";
import { importOn, openGateApp, releaseOn } from "../disclosure/gate-app.ts";

test("estimatePoll() goes by what was shown in the last year, and says of how many units it knows nothing", async () => {
  const app = await openGateApp({ p: null, a: "p", b: "p" }, { today: "2026-03-10" });
  await importOn(app, "2026-02-10", [
    { unit: "a", good: 30 },
    { unit: "b", good: 12 },
  ]);
  await releaseOn(app, "2026-03-10");
  const months = (days: number) => estimatePoll(app.deps, { units: ["a", "b"], days });
  const one = await months(30);
  expect(one).toMatchObject({ answerCountMin: 10, unitCount: 2, unknownCount: 0, likelyUnits: ["a", "b"] });
  expect(one.expectedUnits).toBeGreaterThan(1.6);
  expect(one.longerDays).toBe(61);
  const short = await months(7);
  expect(short.likelyUnits).toEqual([]);
  expect(short.expectedUnits).toBeLessThan(one.expectedUnits);
  const empty = await openGateApp({ x: null });
  expect(await estimatePoll(empty.deps, { units: ["x"], days: 30 })).toMatchObject({
    ...{ unknownCount: 1, expectedUnits: 0, change: null, longerDays: null },
  });
});

test("daysOfPoll() counts both ends", () => {
  expect([daysOfPoll("2026-03-01", "2026-03-01"), daysOfPoll("2028-02-28", "2028-03-01")]).toEqual([1, 3]);
});
