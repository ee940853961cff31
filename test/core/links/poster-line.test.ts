import { expect, test } from "vitest";
import { posterLineFault } from "../../../src/core/links/poster-line.ts";

test.each([
  "",
  "请到 2 号窗口取号",
  "办事大厅 周一至周五 9:00–17:00",
  "We are open until 17:00",
  "街".repeat(40),
])("posterLineFault() lets %j stand", (line) => {
  expect(posterLineFault(line)).toBeNull();
});

test.each([
  "评价有奖",
  "扫码领红包",
  "请转发到朋友圈",
  "请给五星好评",
  "Rate us and WIN",
  "Ｓｈａｒｅ this",
  "a gift for you",
])("posterLineFault() refuses %j, which pays for an answer or asks to pass the code on", (line) => {
  expect(posterLineFault(line)).toBe("lure");
});

test("posterLineFault() counts characters, not code units", () => {
  expect(posterLineFault("𠮷".repeat(40))).toBeNull();
  expect(posterLineFault("街".repeat(41))).toBe("too_long");
});
