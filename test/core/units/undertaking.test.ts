import { expect, test } from "vitest";
import {
  periodWith,
  type Undertaking,
  undertakingFaults,
  undertakingsOf,
} from "../../../src/core/units/undertaking.ts";

const made = (day: string, due: string | null = null): Undertaking => ({
  ...{ unit: "u", number: 1, day, due, text: "t", recordedOn: day, withdrawn: null },
});

test("undertakingFaults() accepts today, and a due day on the day itself", () => {
  expect(undertakingFaults({ day: "2026-03-15", due: null }, "2026-03-15")).toEqual([]);
  expect(undertakingFaults({ day: "2026-03-15", due: "2026-03-15" }, "2026-03-15")).toEqual([]);
});

test("undertakingFaults() names a day to come and a due day before it, both at once", () => {
  expect(undertakingFaults({ day: "2026-03-16", due: "2026-03-15" }, "2026-03-15")).toEqual([
    { pointer: "/day", reason: "future_day" },
    { pointer: "/due", reason: "before_day" },
  ]);
});

test("periodWith() gives the calendar's period, and of waves the one that holds the day", () => {
  const waves = [{ kind: "wave" as const, key: "spring", from: "2026-03-01", to: "2026-03-31" }];
  expect((["month", "quarter", "year", "wave"] as const).map((kind) => periodWith(kind, "2026-03-31", waves))).toEqual([
    ...["2026-03", "2026-Q1", "2026", "spring"],
  ]);
  expect(periodWith("wave", "2026-04-01", waves)).toBeNull();
});

test("undertakingsOf() tells one that is made and due in the period once, as made", () => {
  const both = made("2026-03-01", "2026-03-31");
  const due = made("2026-01-01", "2026-03-01");
  const neither = made("2026-02-28", "2026-04-01");
  expect(undertakingsOf([both, due, neither], { from: "2026-03-01", to: "2026-03-31" })).toEqual({
    ...{ made: [both], due: [due] },
  });
  expect(undertakingsOf([], { from: "2026-03-01", to: "2026-03-31" })).toEqual({ made: [], due: [] });
});
