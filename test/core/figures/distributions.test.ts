import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { expect, test } from "vitest";
import vectors from "./distribution-vectors.json" with { type: "json" };

function expectClose(found: number, value: number): void {
  expect(Math.abs(found - value)).toBeLessThanOrEqual(vectors.tolerance);
}

// In tails thinner than 1e-5 the library's quantile is coarser; nothing here goes there.
test.each(vectors.normalQuantile)("normalQuantile($p) is right to 1e-12", ({ p, value }) => {
  expectClose(normalQuantile(p, 0, 1), value);
});

test.each(vectors.normalCdf)("normalCdf($x) is right to 1e-12", ({ x, value }) => {
  expectClose(normalCdf(x, 0, 1), value);
});

test.each(vectors.tQuantile)("tQuantile($p, $df) is right to 1e-12", ({ p, df, value }) => {
  expectClose(tQuantile(p, df), value);
});

test.each(vectors.chiSquareCdf)("chiSquareCdf($x, $df) is right to 1e-12", ({ x, df, value }) => {
  expectClose(chiSquareCdf(x, df), value);
});

test.each(vectors.betaQuantile)("betaQuantile($p, $a, $b) is right to 1e-12", ({ p, a, b, value }) => {
  expectClose(betaQuantile(p, a, b), value);
});

test.each(vectors.binomialCdf)("binomialCdf($x, $n, $share) is right to 1e-12", ({ x, n, share, value }) => {
  expectClose(binomialCdf(x, n, share), value);
});
