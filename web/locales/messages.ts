import type { Locale } from "../../src/core/local-text.ts";
import type { AboutMessages } from "./about-messages.ts";
import type { AccountsMessages } from "./accounts-messages.ts";
import type { AdminMessages, ImprintMessages } from "./admin-messages.ts";
import type { CodesMessages } from "./codes-messages.ts";
import type { DocsMessages } from "./docs-messages.ts";
import type { EmbedMessages } from "./embed-messages.ts";
import { en } from "./en.ts";
import type { EntryMessages } from "./entry-messages.ts";
import type { HelpMessages } from "./help-messages.ts";
import type { KioskMessages } from "./kiosk-messages.ts";
import type { LinksMessages } from "./links-messages.ts";
import type { PeopleMessages } from "./people-messages.ts";
import type { ReportMessages } from "./report-messages.ts";
import type { ScreenMessages } from "./screen-messages.ts";
import type { TablesMessages } from "./tables-messages.ts";
import type { TextsMessages } from "./texts-messages.ts";
import type { UndertakingsMessages } from "./undertakings-messages.ts";
import type { UnitMessages } from "./unit-messages.ts";
import type { WidgetMessages } from "./widget-messages.ts";
import { zhCN } from "./zh-CN.ts";

/** Every text a person sees on a page; both dictionaries have the same keys by this type. */
export type Messages = {
  common: CommonMessages;
  resident: ResidentMessages;
  unit: UnitMessages;
  docs: DocsMessages;
  admin: AdminMessages;
  imprint: ImprintMessages;
  accounts: AccountsMessages;
  tables: TablesMessages;
  people: PeopleMessages;
  help: HelpMessages;
  links: LinksMessages;
  codes: CodesMessages;
  kiosk: KioskMessages;
  embed: EmbedMessages;
  entry: EntryMessages;
  report: ReportMessages;
  screen: ScreenMessages;
  texts: TextsMessages;
  undertakings: UndertakingsMessages;
  about: AboutMessages;
  widget: WidgetMessages;
};

export type CommonMessages = {
  brand: string;
  skip: string;
  demo: string;
  otherLanguage: string;
  day(day: string): string;
};

export type ResidentMessages = {
  promise: string;
  promiseWithCode: string;
  code: { label: string; hint: string; unknown: string; used: string };
  until(day: string): string;
  trial: string;
  /** What the address answers, by question and value. */
  sentAlong(answers: readonly (readonly [question: string, value: string])[]): string;
  size: { big: string; usual: string };
  aloud: { start: string; stop: string };
  required: string;
  optional: { pick: string; write: string };
  submit: string;
  /** On the button while the page solves what it was asked. */
  wait: string;
  textHint: string;
  atMost(count: number): string;
  reasons: { unhappy: string; any: string; when(level: string): string };
  other: string;
  choose: { atLeast(count: number): string; atMost(count: number): string; between(low: number, high: number): string };
  ranking: { hint: string; none: string; place(place: number): string };
  number: {
    whole: string;
    atLeast(low: number): string;
    atMost(high: number): string;
    between(low: number, high: number): string;
  };
  date: { from(day: string): string; to(day: string): string; between(from: string, to: string): string };
  when: ConditionMessages;
  errors: { title(count: number): string };
  notSaved: { title: string; text: string };
  pages: Record<ResidentPage, { title: string; text: string }>;
  opensOn(day: string): string;
  contact(unit: string): string;
  nextPerson: string;
  startAgain: string;
  typeCode: string;
  thanks: { title: string; text: string; code: string; codeText: string };
};

/** Words of the condition under which a question applies, for readers without the script. */
export type ConditionMessages = {
  answer(condition: string): string;
  read(condition: string): string;
  is(question: string, value: string): string;
  isNot(question: string, value: string): string;
  atOrBelow(question: string, value: string): string;
  atOrAbove(question: string, value: string): string;
  all(conditions: readonly string[]): string;
  any(conditions: readonly string[]): string;
};

/** Pages that stand where the form cannot. */
export type ResidentPage =
  | "closed"
  | "paused"
  | "notOpenYet"
  | "unknown"
  | "entered"
  | "oneTimeCode"
  | "atTheWindow"
  | "conflict"
  | "crossSite"
  | "tooLarge"
  | "unreadable"
  | "unavailable";

const DICTIONARIES: Record<Locale, Messages> = { "zh-CN": zhCN, en };

export function messagesIn(locale: Locale): Messages {
  return DICTIONARIES[locale];
}
