import type { WidgetSentence } from "../locales/widget-messages.ts";

/** Why the widget could not do what it is for, by the sentence that it shows. */
export type WidgetFault = Exclude<WidgetSentence, "thanks">;

/** Neither the rating nor the receipt goes to the page, which may know who its reader is. */
export type RatedEvent = CustomEvent<{ link: string }>;
export type WidgetErrorEvent = CustomEvent<{ link: string; reason: WidgetFault }>;

declare global {
  interface HTMLElementEventMap {
    "weatherglass:rated": RatedEvent;
    "weatherglass:error": WidgetErrorEvent;
  }
}

/** Tells the page that a rating is stored (no reason), or what went wrong. */
export function widgetEvent(link: string, reason?: WidgetFault): RatedEvent | WidgetErrorEvent {
  const name = `weatherglass:${reason ? "error" : "rated"}`;
  return new CustomEvent(name, { detail: reason ? { link, reason } : { link }, bubbles: true, composed: true });
}
