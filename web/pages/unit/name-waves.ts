import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { PeriodName, UnitMessages } from "../../locales/unit-messages.ts";

/** The words with every wave called by its name, where it has one, instead of its key. */
export function nameWaves(words: UnitMessages, waves: UnitPage["waves"], locale: Locale): UnitMessages {
  if (!waves) {
    return words;
  }
  const nameOf = (key: string) => (Object.hasOwn(waves, key) ? textIn(waves[key] ?? key, locale) : key);
  // Waves that were carried forward come as one key.
  const named = (period: PeriodName): PeriodName =>
    period.kind === "wave" ? { kind: "wave", key: period.key.split("–").map(nameOf).join("–") } : period;
  const { period } = words;
  return {
    ...words,
    period: {
      ...period,
      full: (one) => period.full(named(one)),
      brief: (one) => period.brief(named(one)),
      short: (one) => period.short(named(one)),
      span: (first, last) => period.span(named(first), named(last)),
      fromTo: (first, last) => period.fromTo(named(first), named(last)),
      list: (all) => period.list(all.map(named)),
    },
  };
}
