import type { Locale } from "../core/local-text.ts";

/** The reader's language: `?lang=`, else the first of `Accept-Language` that there is, else the deployment's. */
export function chooseLocale(
  lang: string | undefined,
  acceptLanguage: string | undefined,
  defaultLocale: Locale,
): Locale {
  const ranges = lang ?? acceptLanguage ?? "";
  return firstChoice(ranges) ?? mostWanted(ranges) ?? defaultLocale;
}

/** The first range when it is one of ours and has no weight: nothing can be wanted more. Nearly every request. */
function firstChoice(ranges: string): Locale | null {
  const [first = ""] = ranges.split(",", 1);
  return first.includes(";") ? null : localeOf(first.trim());
}

function mostWanted(ranges: string): Locale | null {
  const wanted = ranges
    .split(",")
    .map((range) => {
      const [tag = "", weight = "q=1"] = range.split(";", 2);
      return { locale: localeOf(tag.trim()), weight: Number(weight.trim().replace("q=", "")) };
    })
    .filter(({ locale, weight }) => locale !== null && weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return wanted[0]?.locale ?? null;
}

function localeOf(tag: string): Locale | null {
  const language = tag.toLowerCase().split("-")[0];
  return language === "zh" ? "zh-CN" : language === "en" ? "en" : null;
}
