import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildAssets } from "../../../src/cli/build-assets.ts";
import { newSubmissionId } from "../../../src/core/responses/new-submission-id.ts";
import { normaliseSubmissionId } from "../../../src/core/responses/submission-id.ts";
import { chooseWidgetLocale } from "../../../web/widget/choose-widget-locale.ts";
import { serviceAddress } from "../../../web/widget/service-address.ts";

const PUBLIC = new URL("../../../dist/public/", import.meta.url);
const GZIP_BYTES_MAX = 8 * 1024;

test.each([
  ["https://poll.example/widget.js", "https://poll.example"],
  ["https://poll.example/widget/0123456789abcdef.js", "https://poll.example"],
  ["https://example/survey/widget.js?v=2#x", "https://example/survey"],
  ["https://widget.example/widget/widget/ab.js", "https://widget.example/widget"],
])("serviceAddress() of %s is %s", (script, service) => {
  expect(serviceAddress(script)).toBe(service);
});

test("newSubmissionId() makes a UUID of version 4 of any bytes", () => {
  expect(newSubmissionId(new Uint8Array(16))).toBe("00000000-0000-4000-8000-000000000000");
  const full = newSubmissionId(new Uint8Array(16).fill(255));
  expect(full).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
  expect(normaliseSubmissionId(full)).toBe(full);
});

test.each([
  [["en"], "en"],
  [["zh-TW"], "zh-CN"],
  [["fr", "zh"], "en"],
  [[null, "", "en-GB"], "en"],
  [[null, undefined, ""], "zh-CN"],
] as const)("chooseWidgetLocale() of %j is %s", (tags, locale) => {
  expect(chooseWidgetLocale(...tags)).toBe(locale);
});

test("the built widget with its texts in both languages is at most 8 KB compressed", async () => {
  const assets = await buildAssets();
  const bytes = readFileSync(new URL(`.${assets["widget.js"]}`, PUBLIC));
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(GZIP_BYTES_MAX);
  expect(bytes.equals(readFileSync(new URL("widget.js", PUBLIC)))).toBe(true);
  expect(existsSync(new URL("widget.js.gz", PUBLIC))).toBe(true);
});

test("the built widget keeps nothing, evaluates nothing, parses no markup and loads what it is asked to solve with alone", () => {
  const text = readFileSync(new URL("widget.js", PUBLIC), "utf8");
  const banned = /cookie|Storage|indexedDB|\beval\b|new Function|innerHTML|insertAdjacentHTML|document\.write/;
  expect(text.match(banned)).toBe(null);
  expect(text.match(/\bimport\s*\([^)]*\)/g)).toEqual([expect.stringMatching(/`\$\{\w+\}\/proof\.js`\)$/)]);
  expect(text.match(/https?:\/\//)).toBe(null);
  expect(text.match(/\.style\b|setAttribute\(.style/)).toBe(null);
});
