import { expect, test } from "vitest";
import { isOwnRequest } from "../../../src/core/accounts/own-request.ts";

const OWN = ["https://survey.example.org"];
const OTHER = "https://elsewhere.example";

test.each([
  ["same-origin", null, true],
  ["same-origin", "https://survey.example.org", true],
  ["same-origin", "null", true],
  ["same-origin", OTHER, false],
  ["same-site", "https://survey.example.org", false],
  ["cross-site", null, false],
  ["none", null, false],
  [null, "https://survey.example.org", true],
  [null, "http://survey.example.org", false],
  [null, "https://survey.example.org:8443", false],
  [null, OTHER, false],
  [null, "null", false],
  [null, null, false],
])("isOwnRequest() of Sec-Fetch-Site %s and Origin %s is %s", (secFetchSite, origin, expected) => {
  expect(isOwnRequest({ secFetchSite, origin }, OWN)).toBe(expected);
});
