import type { CompositeBeside } from "../../../src/core/figures/unit-beside.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { decimal, percent } from "./figure-words.ts";
import { periodText } from "./period-words.ts";
import type { ToldReading } from "./told-readings.ts";

/** A unit's score, what it is made of and its rank in its group, or what is missing. */
export function toldComposite(composite: CompositeBeside, words: UnitMessages, locale: Locale): ToldReading[] {
  const told = words.beside.composite;
  const { unit, parts, from } = composite;
  if (composite.isRuleChanged) {
    return [{ label: told.score, text: told.ruleChanged }];
  }
  const weights = parts.map(({ name, weight }) => ({ name: textIn(name, locale), weight: weightText(weight) }));
  const hasPoints = parts.some((part) => part.hasPoints);
  const made = told.toldMade(weights, from === null ? "" : periodText(from, words), hasPoints);
  return [
    ...(unit ? [{ label: told.score, text: scoreText(composite, unit, words, locale) }] : []),
    { label: told.made, text: made },
    ...rankOf(unit, words),
  ];
}

/** A weight as a percentage, without needless decimals. */
export function weightText(weight: number): string {
  return percent(weight).replace(".0%", "%");
}

function scoreText(
  { isSample }: CompositeBeside,
  { score, low, high, missing }: NonNullable<CompositeBeside["unit"]>,
  words: UnitMessages,
  locale: Locale,
): string {
  const told = words.beside.composite;
  if (score === null || low === null || high === null) {
    return told.missing(namesOf(missing, words, locale));
  }
  return told.toldScore({ value: decimal(score, 1), low: decimal(low, 1), high: decimal(high, 1), isSample });
}

/** Names as they stand inside a sentence. */
export function namesOf(names: NonNullable<CompositeBeside["unit"]>["missing"], words: UnitMessages, locale: Locale) {
  return names.map((name) => words.name(textIn(name, locale))).join(words.listJoin);
}

function rankOf(unit: CompositeBeside["unit"], words: UnitMessages): ToldReading[] {
  const told = words.beside.composite;
  if (!unit || unit.rankLow === null || unit.rankHigh === null || unit.groupSize < 2) {
    return [];
  }
  return [{ label: told.rank, text: told.toldRank(unit.group ?? "", unit.groupSize, unit.rankLow, unit.rankHigh) }];
}
