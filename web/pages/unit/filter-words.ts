import type { ShownFilter } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";

/** What a part of the answers is called; a class of respondents that has no name in words, as it was typed. */
export function filterName({ by, value, name }: ShownFilter, words: UnitMessages, locale: Locale): string {
  if (name) {
    return textIn(name, locale);
  }
  const names: Readonly<Record<string, string>> =
    by === "channel" ? words.readings.channel : by === "respondentClass" ? words.beside.appraisal.classes : {};
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}
