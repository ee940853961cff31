import { type Locale, type LocalText, textIn } from "../../src/core/local-text.ts";
import type { Imprint } from "../../src/core/surveys/survey.ts";
import { messagesIn } from "../locales/messages.ts";

/** Who asks and why, a line each; approval only where there is one. */
export function imprintLines(imprint: Imprint, lang: Locale): string[] {
  const { imprint: words, common } = messagesIn(lang);
  const { organiser, contact, purpose, privacy, tableNumber, approvedBy, approvalNumber, validUntil } = imprint;
  const line = (text: LocalText | undefined, say: (text: string) => string) =>
    text === undefined ? [] : [say(textIn(text, lang))];
  return [
    ...line(organiser, words.organiser),
    ...line(contact, words.contact),
    ...line(purpose, words.purpose),
    ...line(privacy, (text) => text),
    ...line(tableNumber, words.tableNumber),
    ...line(approvedBy, words.approvedBy),
    ...line(approvalNumber, words.approvalNumber),
    ...line(validUntil, (day) => words.validUntil(common.day(day))),
  ];
}
