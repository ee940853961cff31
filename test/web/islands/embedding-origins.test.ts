import { expect, test } from "vitest";
import { embeddingOrigins } from "../../../web/islands/embedding-origins.ts";

const LISTED = ["https://a.example", "https://b.example"];

test.each([
  ["https://a.example", "", ["https://a.example"]],
  ["https://evil.example", "https://a.example/", []],
  ["null", "", []],
  [undefined, "https://b.example/page?x", ["https://b.example"]],
  [undefined, "https://b.example", ["https://b.example"]],
  [undefined, "https://b.example.evil/", LISTED],
  [undefined, "", LISTED],
])("embeddingOrigins() in a page of %s, opened from %j, tells %j", (ancestor, referrer, told) => {
  expect(embeddingOrigins(LISTED, { ancestor, referrer })).toEqual(told);
});

test("embeddingOrigins() tells nobody where none is listed", () => {
  expect(embeddingOrigins([], { ancestor: undefined, referrer: "https://a.example/" })).toEqual([]);
});
