import type { Locale } from "../../src/core/local-text.ts";
import { widgetEn } from "./widget-en.ts";
import { widgetZhCN } from "./widget-zh-CN.ts";

/** Every text of the widget, which is sent to other sites' pages and so stands apart from the pages' dictionaries. */
export type WidgetMessages = {
  rate: string;
  close: string;
  promise: string;
  trial: string;
  reasons: { unhappy: string; any: string };
  optional: { pick: string; write: string };
  textHint: string;
  submit: string;
  whole: string;
  preview: string;
  checkCode: string;
  checkCodeText: string;
  nextPerson: string;
  states: Record<WidgetSentence, string>;
};

/** What stands in the widget's place, or below its form, when something is to be said. */
export type WidgetSentence =
  | "thanks"
  | "closed"
  | "paused"
  | "notOpenYet"
  | "notSaved"
  | "alreadySaved"
  | "unreachable"
  | "unknownLink"
  | "originNotAllowed"
  | "onItsPage";

const DICTIONARIES: Record<Locale, WidgetMessages> = { "zh-CN": widgetZhCN, en: widgetEn };

export function widgetMessagesIn(locale: Locale): WidgetMessages {
  return DICTIONARIES[locale];
}
