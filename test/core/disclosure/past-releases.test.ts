import { expect, test } from "vitest";
import { isCarried, monthOfLabel, pastReleases } from "../../../src/core/disclosure/past-releases.ts";

const span = (period: string, status: "shown" | "withheld" | "bounded", labels: readonly string[], unit = "a") => ({
  ...{ unit, measure: "indicator:s", periodKind: "month" as const, filter: "", proof: "open" as const },
  ...{ period, status, span: labels },
});
const pastOf = (spans: Parameters<typeof pastReleases>[0], period: string) =>
  pastReleases(spans, period)("open", "indicator:s");

test("pastReleases() knows nothing of a measure or proof class that had none", () => {
  const past = pastReleases([span("2024-01", "shown", ["2024-01"])], "2024-02")("token", "indicator:s");
  expect([past.windows.size, past.pending.size, past.released.size]).toEqual([0, 0, 0]);
});

test("pastReleases() carries what was withheld or bounded until it is shown, in the order of months", () => {
  const spans = [
    span("2024-02", "withheld", ["2024-02"]),
    span("2024-01", "withheld", ["2024-01"]),
    span("2024-01", "bounded", ["2024-01"], "b"),
  ];
  expect(pastOf(spans, "2024-03").pending).toEqual(
    new Map([
      ["a\n", ["2024-01", "2024-02"]],
      ["b\n", ["2024-01"]],
    ]),
  );
  const shown = pastOf([...spans, span("2024-03", "shown", ["2024-01", "2024-02", "2024-03"])], "2024-04");
  expect([...shown.pending.keys()]).toEqual(["b\n"]);
  expect(shown.windows.get("a\n")?.get("2024-02")).toEqual(["2024-01", "2024-02", "2024-03"]);
});

test("pastReleases() names the cells that had a release of the period itself", () => {
  const spans = [span("2024-01", "withheld", ["2024-01"]), span("2024-02", "shown", ["2024-02"], "b")];
  expect([...pastOf(spans, "2024-02").released]).toEqual(["b\n"]);
});

test("isCarried() ends after twelve months, and never reaches back from an earlier period", () => {
  expect(isCarried("2024-01", "2025-01")).toBe(true);
  expect(isCarried("2024-01", "2025-02")).toBe(false);
  expect(isCarried("2024-01#7", "2024-12")).toBe(true);
  expect(isCarried("2024-03", "2024-02")).toBe(false);
});

test("monthOfLabel() is the month of what closed, was imported, came late or belongs to a wave", () => {
  expect(["2024-04", "2024-04#12", "2024-04+2024", "2024-04@spring"].map(monthOfLabel)).toEqual(
    Array(4).fill("2024-04"),
  );
});
