import type { Locale } from "../../src/core/local-text.ts";
import { type WidgetMessages, type WidgetSentence, widgetMessagesIn } from "../locales/widget-messages.ts";
import { readLink, sendAnswer } from "./ask-service.ts";
import { answersOf, askedQuestions, type Draft } from "./asked-questions.ts";
import { chooseWidgetLocale } from "./choose-widget-locale.ts";
import { makeElement } from "./make-element.ts";
import { ratingForm } from "./rating-form.ts";
import { serviceAddress } from "./service-address.ts";
import { spokenSentence } from "./spoken-sentence.ts";
import { unfolding } from "./unfolding-panel.ts";
import { CLOSED, isClosed, isFault, newVisit, type Visit } from "./visit.ts";
import { widgetEvent } from "./widget-events.ts";
import { WIDGET_STYLE } from "./widget-style.ts";

declare global {
  interface HTMLElementTagNameMap {
    "weatherglass-rating": WeatherglassRating;
  }
}

const SERVICE = serviceAddress(import.meta.url);

let sheet: CSSStyleSheet | null = null;

function sharedSheet(): CSSStyleSheet {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(WIDGET_STYLE);
  }
  return sheet;
}

/**
 * `<weatherglass-rating link="CODE"><a href="…">…</a></weatherglass-rating>`: the rating of a link inside another site's
 * page. The attributes are the truth; the link inside stands until the rating does, and whenever it cannot.
 */
export class WeatherglassRating extends HTMLElement {
  static readonly observedAttributes = ["link", "locale", "theme", "display", "when-closed", "preview"];

  readonly #root = this.attachShadow({ mode: "open" });
  /** What is being read or was read; another link makes it another object, so that late replies go nowhere. */
  #visit = newVisit("");

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sharedSheet()];
    this.#root.append(makeElement("slot"));
  }

  /** The code of the link that is rated. */
  get link(): string {
    return this.getAttribute("link")?.trim() ?? "";
  }

  set link(code: string) {
    this.setAttribute("link", code);
  }

  connectedCallback(): void {
    this.#begin();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) {
      this.#begin();
    }
  }

  /** Starts when the link is another one, or could not be read before; else draws what is there. */
  #begin(): void {
    const hasFailed = this.#visit.link === null && this.#visit.sentence !== null;
    if (this.#visit.code !== this.link || hasFailed) {
      this.#visit = newVisit(this.link);
      this.#load(this.#visit);
    }
    this.#draw();
  }

  async #load(visit: Visit): Promise<void> {
    if (visit.code === "") {
      return;
    }
    const loaded = await readLink(SERVICE, visit.code);
    if (visit !== this.#visit) {
      return;
    }
    if (loaded.ok) {
      visit.link = loaded.link;
      visit.asked = askedQuestions(loaded.link.survey);
      visit.sentence = CLOSED[loaded.link.status] ?? (visit.asked === null ? "onItsPage" : null);
    } else {
      visit.sentence = loaded.sentence;
    }
    this.#draw();
    if (isFault(visit.sentence)) {
      this.dispatchEvent(widgetEvent(visit.code, visit.sentence));
    }
  }

  async #send(): Promise<void> {
    const visit = this.#visit;
    const { link, asked } = visit;
    const button = this.#root.querySelector<HTMLButtonElement>("[part=submit]");
    if (link === null || asked === null || visit.isSending) {
      return;
    }
    visit.isSending = true;
    if (button) {
      button.disabled = true;
    }
    const { revision } = link.survey;
    const body = { submissionId: visit.submissionId, answers: answersOf(link.survey, asked, visit.draft), revision };
    const sent = this.#isPreview ? ({ ok: true, checkCode: "" } as const) : await sendAnswer(SERVICE, visit.code, body);
    visit.isSending = false;
    const sentence = sent.ok ? "thanks" : sent.sentence;
    visit.checkCode = sent.ok ? sent.checkCode : "";
    visit.sentence = sentence === "notSaved" ? null : sentence;
    if (visit === this.#visit) {
      this.#draw();
      this.#show(sentence);
    }
    if (!this.#isPreview) {
      this.dispatchEvent(widgetEvent(visit.code, sentence === "thanks" ? undefined : sentence));
    }
  }

  /** Has the sentence read out, whether it stands in the form's place or in the form. */
  #show(sentence: WidgetSentence): void {
    const fault = this.#root.querySelector<HTMLElement>(".fault");
    if (fault) {
      fault.hidden = false;
      fault.textContent = this.#words().states[sentence];
    }
    this.#root.querySelector<HTMLElement>(fault ? "[part=submit]" : ".say")?.focus();
  }

  get #isPreview(): boolean {
    return this.hasAttribute("preview");
  }

  #locale(): Locale {
    const around = this.closest<HTMLElement>("[lang]")?.lang;
    return chooseWidgetLocale(this.getAttribute("locale"), around, document.documentElement.lang);
  }

  #words(): WidgetMessages {
    return widgetMessagesIn(this.#locale());
  }

  #draw(): void {
    const { link, sentence } = this.#visit;
    const whenClosed = this.getAttribute("when-closed");
    if ((link === null && sentence === null) || (isClosed(sentence) && whenClosed === "link")) {
      this.#root.replaceChildren(makeElement("slot"));
    } else if (isClosed(sentence) && whenClosed === "hide") {
      this.#root.replaceChildren();
    } else {
      this.#root.replaceChildren(this.#drawn(sentence));
    }
  }

  #drawn(sentence: WidgetSentence | null): HTMLElement {
    const [locale, words] = [this.#locale(), this.#words()];
    const root = makeElement("div", { class: "root", lang: locale });
    if (isFault(sentence)) {
      root.append(spokenSentence(words, sentence), makeElement("slot"));
      return root;
    }
    const content = sentence === null ? this.#form(words, locale) : this.#said(words, sentence);
    const panel = makeElement("div", { class: "panel", part: "panel" }, content);
    const display = this.getAttribute("display");
    if (display !== "button" && display !== "floating") {
      root.append(panel);
      return root;
    }
    const visit = this.#visit;
    unfolding(root, panel, {
      ...{ isFloating: display === "floating", close: words.close, isOpen: visit.isOpen },
      label: this.textContent?.trim() || words.rate,
      toggled: (isOpen) => {
        visit.isOpen = isOpen;
      },
    });
    return root;
  }

  #form(words: WidgetMessages, locale: Locale): HTMLElement | null {
    const visit = this.#visit;
    const { link, asked } = visit;
    if (link === null || asked === null) {
      return null;
    }
    const model = {
      ...{ words, locale, link, asked, draft: visit.draft, isPreview: this.#isPreview },
      pageUrl: `${SERVICE}/r/${encodeURIComponent(visit.code)}?lang=${locale}`,
      changed: (draft: Draft) => {
        visit.draft = draft;
        model.draft = draft;
      },
      submitted: () => void this.#send(),
    };
    return ratingForm(model);
  }

  #said(words: WidgetMessages, sentence: WidgetSentence): HTMLElement {
    const isStored = sentence === "alreadySaved";
    return spokenSentence(words, sentence, {
      checkCode: this.#visit.checkCode,
      again: isStored ? () => this.#startAgain() : null,
    });
  }

  /** For another person: a fresh form under a fresh id. */
  #startAgain(): void {
    const { code, link, asked, isOpen } = this.#visit;
    this.#visit = { ...newVisit(code), link, asked, isOpen };
    this.#draw();
    this.#root.querySelector<HTMLElement>("input")?.focus();
  }
}
