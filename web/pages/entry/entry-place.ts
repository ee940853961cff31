import type { LocalText } from "../../../src/core/local-text.ts";
import { textIn } from "../../../src/core/local-text.ts";
import type { Channel } from "../../../src/core/responses/answer.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { FrameContext } from "../admin/frame.tsx";

/** The link whose sheets are typed in, as its pages name it. */
export type EntryPlace = {
  code: string;
  survey: string;
  title: LocalText;
  unitName: LocalText;
  channel: Channel;
  respondentClass: string | null;
};

/** An address below `/entry/CODE`, in the language of the page. */
export function entryHref({ base, lang }: Pick<FrameContext, "base" | "lang">, code: string, path = ""): string {
  const [before = "", search = ""] = path.split("?");
  return `${base}/entry/${code}${before}?${search === "" ? "" : `${search}&`}lang=${lang}`;
}

/** Unit, channel and class in one line. */
export function placeText({ unitName, channel, respondentClass }: EntryPlace, lang: FrameContext["lang"]): string {
  const { unit } = messagesIn(lang);
  const parts = [textIn(unitName, lang), unit.readings.channel[channel], respondentClass];
  return parts.filter((part) => part !== null).join(" · ");
}

/** How a batch is told from others of its day: the last four characters of its id. */
export function batchName(id: string): string {
  return id.slice(-4).toUpperCase();
}
