import { expect, test } from "vitest";
import type { KioskSetting } from "../../../src/core/kiosks/kiosk-setting.ts";
import { civilDay, daysBetween } from "../../../web/islands/kiosk/civil-day.ts";
import { verdictOn } from "../../../web/islands/kiosk/send-answer.ts";
import { standingOn } from "../../../web/islands/kiosk/standing.ts";

const NIGHT = Date.parse("2026-03-15T16:30:00Z");

test("civilDay() is the day of the deployment's time zone, moved by the days that the tablet is off", () => {
  expect(civilDay(NIGHT, "Asia/Shanghai", 0)).toBe("2026-03-16");
  expect(civilDay(NIGHT, "UTC", 0)).toBe("2026-03-15");
  expect(civilDay(0, "UTC", daysBetween("1970-01-01", "2026-03-15"))).toBe("2026-03-15");
});

test.each([
  [409, { reason: "id_conflict" }, "stored"],
  [403, { reason: "unpaired" }, "unpaired"],
  [410, { reason: "link_closed" }, "refused"],
  [422, { reason: "invalid", errors: [{ reason: "outside_link_days" }] }, "refused"],
  [422, { reason: "invalid", errors: [{ reason: "future_day" }] }, "later"],
  [400, { reason: "bad_envelope" }, "refused"],
  [409, { reason: "link_paused" }, "later"],
  [429, { reason: "too_many_requests" }, "later"],
  [503, {}, "later"],
  [404, { reason: "not_found" }, "later"],
] as const)("verdictOn() %d %j: %s", (status, problem, verdict) => {
  expect(verdictOn(status, problem)).toBe(verdict);
});

test.each([
  [{ state: "open" }, null],
  [{ state: "open", closesOn: "2026-03-14" }, "closed"],
  [{ state: "open", closesOn: "2026-03-15" }, null],
  [{ state: "not_open_yet", opensOn: "2026-03-15" }, null],
  [{ state: "not_open_yet", opensOn: "2026-03-16" }, "not_open_yet"],
  [{ state: "trial", opensOn: "2026-03-16" }, null],
  [{ state: "paused" }, "paused"],
  [{ state: "closed" }, "closed"],
] as const)("standingOn() judges by the day even without a network: %j is %j", (link, standing) => {
  const setting = { opensOn: null, closesOn: null, ...link } as KioskSetting;
  expect(standingOn(setting, "2026-03-15")).toBe(standing);
});
