import { expect, test } from "vitest";
import { relyingPartyOf } from "../../../src/core/accounts/relying-party.ts";

test.each([
  ["https://survey.example.org", "survey.example.org", "https://survey.example.org"],
  ["https://survey.example.org:8443/poll", "survey.example.org", "https://survey.example.org:8443"],
  ["http://127.0.0.1:8787", "localhost", "http://localhost:8787"],
  ["http://[::1]:8787", "localhost", "http://localhost:8787"],
  ["https://localhost", "localhost", "https://localhost"],
])("relyingPartyOf() of %s is %s, for pages of %s alone", (url, id, origin) => {
  expect(relyingPartyOf(new URL(url))).toEqual({ id, origins: [origin] });
});

test.each([
  "http://survey.example.org",
  "http://192.168.1.7:8787",
  "https://192.168.1.7",
  "https://[2001:db8::1]",
])("relyingPartyOf() of %s is none", (url) => {
  expect(relyingPartyOf(new URL(url))).toBeNull();
});
