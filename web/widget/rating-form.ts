import { type Locale, type LocalText, textIn } from "../../src/core/local-text.ts";
import { levelsOf } from "../../src/core/surveys/scale.ts";
import type { Level, Scale } from "../../src/core/surveys/survey.ts";
import { capitalised } from "../locales/capitalised.ts";
import type { WidgetMessages } from "../locales/widget-messages.ts";
import type { WidgetLink } from "./ask-service.ts";
import { type AskedQuestions, type Draft, isCommentAsked, offeredReasons } from "./asked-questions.ts";
import { makeElement } from "./make-element.ts";

export type FormModel = {
  words: WidgetMessages;
  locale: Locale;
  link: WidgetLink;
  asked: AskedQuestions;
  draft: Draft;
  isPreview: boolean;
  /** Where the whole questionnaire stands. */
  pageUrl: string;
  changed(draft: Draft): void;
  submitted(): void;
};

/** The form: the levels at once; reasons, words of one's own and the button once a level is chosen. */
export function ratingForm(model: FormModel): HTMLFormElement {
  const { words, link, isPreview } = model;
  const more = makeElement("div");
  const form = makeElement(
    "form",
    { part: "form" },
    ...(isPreview ? [note(words.preview)] : link.status === "trial" ? [note(words.trial)] : []),
    levelsField(model, () => more.replaceChildren(...moreFields(model))),
    more,
    makeElement("p", { class: "promise", part: "promise" }, words.promise),
    wholeLink(model),
  );
  more.replaceChildren(...moreFields(model));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    model.submitted();
  });
  return form;
}

function note(text: string): HTMLElement {
  return makeElement("p", { class: "note", part: "note" }, text);
}

function levelsField(model: FormModel, chosen: () => void): HTMLElement {
  const { asked, locale, link, draft } = model;
  const { scale, title } = asked.rating;
  const isNumbers = scale === "nps11";
  const cells = levelsOf(scale).map((level) => {
    const text = levelText(scale, level, locale);
    const input = makeElement("input", {
      ...{ type: "radio", name: "level", value: String(level.value), checked: level.value === draft.level },
      ...(isNumbers && text !== String(level.value) ? { "aria-label": text } : {}),
    });
    input.addEventListener("change", () => {
      model.changed({ ...model.draft, level: level.value });
      chosen();
    });
    return cellOf(input, isNumbers ? String(level.value) : text, "level");
  });
  const isRow = !isNumbers && cells.length <= 5;
  return makeElement(
    "fieldset",
    { part: "levels" },
    makeElement(
      "legend",
      {},
      makeElement("span", { class: "title", part: "title" }, textIn(title, locale)),
      makeElement("span", { class: "unit", part: "unit" }, textIn(link.unit.name, locale)),
    ),
    makeElement("div", { class: isRow ? "levels" : `grid${isNumbers ? " numbers" : ""}` }, ...cells),
  );
}

function moreFields(model: FormModel): HTMLElement[] {
  const { link, asked, draft, words } = model;
  if (draft.level === null) {
    return [];
  }
  const fault = makeElement("p", { class: "fault", part: "message", role: "alert", hidden: true });
  return [
    ...reasonsField(model),
    ...(isCommentAsked(link.survey, asked, draft) ? commentField(model) : []),
    fault,
    makeElement("button", { type: "submit", class: "send", part: "submit" }, words.submit),
  ];
}

function reasonsField(model: FormModel): HTMLElement[] {
  const { asked, locale, words } = model;
  const options = offeredReasons(asked, model.draft);
  const isUnhappy = (asked.rating.reasons?.atOrBelow ?? 0) <= 2 && `${asked.rating.scale}`.startsWith("satisfaction5");
  const chips = options.map(({ value, label }) => {
    const isChosen = model.draft.reasons.includes(value);
    const input = makeElement("input", { type: "checkbox", name: "reasons", value, checked: isChosen });
    input.addEventListener("change", () => {
      const others = model.draft.reasons.filter((reason) => reason !== value);
      model.changed({ ...model.draft, reasons: input.checked ? [...others, value] : others });
    });
    return cellOf(input, textIn(label, locale), "reason");
  });
  const legend = isUnhappy ? words.reasons.unhappy : words.reasons.any;
  return chips.length === 0
    ? []
    : [
        makeElement(
          "fieldset",
          { class: "more", part: "reasons" },
          makeElement("legend", {}, `${legend}\u2002`, optional(words.optional.pick)),
          makeElement("div", { class: "grid" }, ...chips),
        ),
      ];
}

function commentField(model: FormModel): HTMLElement[] {
  const { asked, locale, words, draft } = model;
  const maxlength = String(asked.comment?.maxLength ?? "");
  const box = makeElement("textarea", {
    id: "comment",
    part: "comment",
    rows: "3",
    maxlength,
    "aria-describedby": "hint",
  });
  box.value = draft.comment;
  box.addEventListener("input", () => model.changed({ ...model.draft, comment: box.value }));
  const title = asked.comment === null ? "" : textIn(asked.comment.title, locale);
  const mark = asked.comment?.required ? null : optional(words.optional.write);
  return [
    makeElement(
      "div",
      { class: "more" },
      makeElement("label", { class: "q", for: "comment" }, `${title}\u2002`, mark),
      box,
      makeElement("p", { class: "hint", id: "hint" }, words.textHint),
    ),
  ];
}

function optional(text: string): HTMLElement {
  return makeElement("span", { class: "opt" }, text);
}

function cellOf(input: HTMLInputElement, text: string, part: string): HTMLElement {
  return makeElement("label", { part }, input, makeElement("span", { class: "cell", part: `${part}-text` }, text));
}

function wholeLink({ asked, pageUrl, words }: FormModel): HTMLElement | null {
  const attributes = { href: pageUrl, target: "_blank", part: "link" };
  return asked.hasMore ? makeElement("p", { class: "whole" }, makeElement("a", attributes, words.whole)) : null;
}

/** The named scales are written in lower case to fit into sentences. */
function levelText(scale: Scale, { label }: Level, locale: Locale): string {
  const text = textIn(label as LocalText, locale);
  return typeof scale === "string" ? capitalised(text) : text;
}
