import type { Locale } from "../../src/core/local-text.ts";

/** The first of these that says a language decides: Chinese where it is Chinese or nothing says anything, else English. */
export function chooseWidgetLocale(...tags: readonly (string | null | undefined)[]): Locale {
  const tag = tags.find((candidate) => candidate) ?? "zh";
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}
