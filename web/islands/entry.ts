import { type KeyedField, keyedFields } from "../../src/core/entry/keyed-fields.ts";
import { readKeys, valuesTyped } from "../../src/core/entry/read-keys.ts";
import { textIn } from "../../src/core/local-text.ts";
import { answersFromForm } from "../../src/core/responses/form-answers.ts";
import { isOtherChosen } from "../../src/core/responses/other-option.ts";
import type { Question } from "../../src/core/surveys/survey.ts";
import { visibleQuestions } from "../../src/core/surveys/visible-questions.ts";

// Without this script every question stands there and Tab goes on; with it Enter goes on, what a key stands for is
// told at once, and what does not apply is not there. Whether a sheet is taken is decided by the server alone.

type Control = HTMLInputElement | HTMLTextAreaElement;

function typeQuickly(form: HTMLFormElement): void {
  const definition = { questions: JSON.parse(form.dataset.entry ?? "[]") as Question[] };
  const keyed = keyedFields(definition);
  const { unknown = "" } = form.dataset;
  const lang = document.documentElement.lang === "en" ? "en" : "zh-CN";
  const controls = Array.from(form.querySelectorAll<Control>("input:not([type=hidden]),textarea"));

  function typed(): Map<string, string> {
    return new Map(controls.map(({ name, value }) => [name, value]));
  }

  function tell(field: KeyedField, text: string): void {
    const output = document.getElementById(`o-${field.field}`);
    if (output === null || field.keys.length === 0) {
      return;
    }
    const values = text.trim() === "" ? [] : valuesTyped(field, text);
    output.textContent = values === null ? unknown : values.map(({ label }) => textIn(label, lang)).join(" · ");
    output.className = values === null ? "bad" : "";
  }

  function hideWhatDoesNotApply(): void {
    const answers = answersFromForm(definition, readKeys(keyed, typed()).fields);
    const visible = visibleQuestions(definition, answers);
    const withOther = definition.questions.filter((question) => isOtherChosen(question, answers[question.id]));
    const others = new Set(withOther.map(({ id }) => `${id}.other`));
    for (const part of Array.from(form.querySelectorAll<HTMLElement>("[data-ask],[data-other]"))) {
      const { ask = "", other } = part.dataset;
      part.hidden = other === undefined ? !visible.has(ask) : !others.has(other);
    }
    for (const control of controls) {
      control.disabled = control.closest("[hidden]") !== null;
    }
  }

  function goOn(from: Control, by: 1 | -1): void {
    const open = controls.filter(({ disabled }) => !disabled);
    const next = open[open.indexOf(from) + by];
    if (next) {
      next.focus();
      next.select();
    } else if (by === 1) {
      form.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
    }
  }

  form.addEventListener("input", ({ target }) => {
    const field = keyed.find((each) => target instanceof HTMLInputElement && each.field === target.name);
    if (field && target instanceof HTMLInputElement) {
      tell(field, target.value);
    }
    hideWhatDoesNotApply();
  });
  form.addEventListener("keydown", (event) => {
    const { target, key, shiftKey, isComposing } = event;
    const control = controls.find((each) => each === target);
    const isNewLine = target instanceof HTMLTextAreaElement && shiftKey;
    // Enter that ends the typing of Chinese characters is not meant for us.
    if (control && key === "Enter" && !isComposing && event.keyCode !== 229 && !isNewLine) {
      event.preventDefault();
      goOn(control, shiftKey ? -1 : 1);
    }
  });
  for (const field of keyed) {
    const text = controls.find(({ name }) => name === field.field)?.value ?? "";
    if (text !== "") {
      tell(field, text);
    }
  }
  hideWhatDoesNotApply();
  const first = controls.find((control) => control.getAttribute("aria-invalid") === "true") ?? controls[0];
  const said = document.getElementById("said");
  if (first && said) {
    first.setAttribute("aria-describedby", `said ${first.getAttribute("aria-describedby") ?? ""}`.trim());
  }
  first?.focus();
}

for (const form of Array.from(document.querySelectorAll<HTMLFormElement>("form[data-entry]"))) {
  typeQuickly(form);
}
