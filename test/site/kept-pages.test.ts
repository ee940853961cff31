import { beforeEach, expect, test } from "vitest";
import { type KeptPage, KeptPages, requestKey } from "../../src/site/kept-pages.ts";

const PAGE: KeptPage = {
  cut: [Uint8Array.of(1), Uint8Array.of(2)],
  headers: ["Cache-Control", "no-store"],
  survey: "s",
};
const KEY = requestKey("http://host/r/ABC", "en");

let day: string;
let version: number | null;
let pages: KeptPages;

beforeEach(() => {
  day = "2026-03-15";
  version = 1;
  pages = new KeptPages({ today: () => day, version: () => version });
});

test("KeptPages finds a page by the request it was drawn for", () => {
  pages.keep(KEY, PAGE, pages.epoch());
  expect(pages.find(KEY)).toBe(PAGE);
  expect(pages.find(requestKey("http://host/r/ABC", "zh"))).toBeNull();
  expect(pages.find(requestKey("http://host/r/ABC?lang=zh-CN", "en"))).toBeNull();
});

test("KeptPages drops all pages when something was written and when the day has ended", () => {
  pages.keep(KEY, PAGE, pages.epoch());
  version = 2;
  expect(pages.find(KEY)).toBeNull();
  pages.keep(KEY, PAGE, pages.epoch());
  day = "2026-03-16";
  expect(pages.find(KEY)).toBeNull();
});

test("KeptPages keeps nothing where others may write", () => {
  version = null;
  pages.keep(KEY, PAGE, pages.epoch());
  expect(pages.find(KEY)).toBeNull();
});

test("KeptPages does not keep a page that was read before something was written", () => {
  const epoch = pages.epoch();
  version = 2;
  pages.keep(KEY, PAGE, epoch);
  expect(pages.find(KEY)).toBeNull();
});

test("KeptPages keeps no page that would be compressed, and no request of any length", () => {
  const long = new Uint8Array(14 * 1024 - 37);
  pages.keep(KEY, { ...PAGE, cut: [long, Uint8Array.of()] }, pages.epoch());
  expect(pages.find(KEY)).not.toBeNull();
  pages.keep(`${KEY}2`, { ...PAGE, cut: [long, Uint8Array.of(2)] }, pages.epoch());
  expect(pages.find(`${KEY}2`)).toBeNull();
  const endless = requestKey(`http://host/r/ABC?${"x".repeat(500)}`, "en");
  pages.keep(endless, PAGE, pages.epoch());
  expect(pages.find(endless)).toBeNull();
});

test("KeptPages lets the oldest go when there are too many", () => {
  for (let number = 0; number <= 2000; number += 1) {
    pages.keep(String(number), PAGE, pages.epoch());
  }
  expect([pages.find("0"), pages.find("1"), pages.find("2000")]).toEqual([null, PAGE, PAGE]);
});
