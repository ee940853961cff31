import { messagesIn } from "../../web/locales/messages.ts";
import { type Locale, textIn } from "../core/local-text.ts";
import type { PollLink } from "../service/surveys/read-poll.ts";

/** A link in words: its unit, channel and class of respondents. */
export function linkText({ unitName, channel, respondentClass, code }: PollLink, locale: Locale): string {
  const channels = messagesIn(locale).unit.readings.channel;
  const parts = [
    textIn(unitName, locale),
    channels[channel],
    ...(respondentClass === null ? [] : [respondentClass]),
    code,
  ];
  return parts.join(" · ");
}
