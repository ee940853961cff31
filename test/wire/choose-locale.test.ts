import { expect, test } from "vitest";
import { chooseLocale } from "../../src/wire/choose-locale.ts";

test("chooseLocale() takes the language that is wanted most, wherever it stands", () => {
  expect(chooseLocale(undefined, "en-GB,en;q=0.9,zh;q=0.8", "zh-CN")).toBe("en");
  expect(chooseLocale(undefined, "en-US;q=0.5,zh-CN;q=0.9", "en")).toBe("zh-CN");
  expect(chooseLocale(undefined, "en-US;q=0,zh-CN;q=0.1", "en")).toBe("zh-CN");
  expect(chooseLocale(undefined, "fr, zh-Hans-CN ; q=0.4", "en")).toBe("zh-CN");
  expect(chooseLocale(undefined, "fr,*;q=0.1", "en")).toBe("en");
});

test("chooseLocale() lets ?lang= stand over what the browser wants", () => {
  expect(chooseLocale("en", "zh-CN", "zh-CN")).toBe("en");
  expect(chooseLocale("<script>", "en", "zh-CN")).toBe("zh-CN");
});

test("chooseLocale() reads a long run of blanks in one pass", () => {
  const started = performance.now();
  for (let times = 0; times < 20; times += 1) {
    chooseLocale(undefined, `a${" ".repeat(15_000)}b`, "en");
  }
  expect(performance.now() - started).toBeLessThan(500);
});
