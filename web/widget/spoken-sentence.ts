import type { WidgetMessages, WidgetSentence } from "../locales/widget-messages.ts";
import { makeElement } from "./make-element.ts";

type More = { checkCode?: string; again?: (() => void) | null };

/** A sentence in place of the form, with the check code of a stored answer and the way on, where there are any. */
export function spokenSentence(
  words: WidgetMessages,
  sentence: WidgetSentence,
  { checkCode = "", again = null }: More = {},
): HTMLElement {
  const place = makeElement(
    "div",
    { part: "message" },
    makeElement("p", { class: "say", tabindex: "-1", role: "status" }, words.states[sentence]),
  );
  if (checkCode !== "") {
    const code = makeElement("p", { class: "code" }, checkCode.replace(/.{4}(?=.)/g, "$&-"));
    const text = makeElement("p", {}, words.checkCodeText);
    place.append(makeElement("details", {}, makeElement("summary", {}, words.checkCode), code, text));
  }
  if (again !== null) {
    const button = makeElement("button", { type: "button", class: "again", part: "button" }, words.nextPerson);
    button.addEventListener("click", again);
    place.append(button);
  }
  return place;
}
