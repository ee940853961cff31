import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";

test("Z95 is the normal quantile of 0.975", () => {
  expect(Z95).toBeCloseTo(normalQuantile(0.975, 0, 1), 12);
});
