import type { Condition } from "../../src/core/surveys/survey.ts";
import { offerReadingAloud } from "./read-aloud.ts";

// Without this script the page shows every question with a line that says when it applies; with it, what does not
// apply is not there. Whether an answer is taken is decided by the server alone.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const form = document.querySelector<HTMLFormElement>("form[data-rate]");

/** The enabled controls that carry a question's name; a ranking's are named after its options. */
function controlsOf(name: string): Control[] {
  const all = form ? Array.from(form.querySelectorAll<Control>("input,select,textarea")) : [];
  return all.filter((control) => control.name === name && !control.disabled);
}

/** What is chosen or written under a name; nothing for what is hidden. */
function valuesOf(name: string): string[] {
  return controlsOf(name)
    .filter((control) => !/^(radio|checkbox)$/.test(control.type) || ("checked" in control && control.checked))
    .map((control) => control.value)
    .filter((value) => value !== "");
}

function isMet(condition: Condition): boolean {
  if ("all" in condition) {
    return condition.all.every(isMet);
  }
  if ("any" in condition) {
    return condition.any.some(isMet);
  }
  const values = valuesOf(condition.question);
  if ("includes" in condition) {
    const value = String(condition.includes);
    return values.indexOf(value) >= 0 || valuesOf(`${condition.question}.${value}`).length > 0;
  }
  const given = values[0];
  if (given === undefined) {
    return false;
  }
  if ("is" in condition) {
    return isSame(given, condition.is);
  }
  if ("isNot" in condition) {
    return !isSame(given, condition.isNot);
  }
  return "atOrBelow" in condition ? numberIn(given) <= condition.atOrBelow : numberIn(given) >= condition.atOrAbove;
}

function isSame(given: string, value: string | number): boolean {
  return typeof value === "number" ? numberIn(given) === value : given === value;
}

/** Full-width digits are numbers too. */
function numberIn(given: string): number {
  return Number(given.normalize("NFKC"));
}

/** In the order of the page, since a question that is hidden counts as unanswered for those after it. */
function update(): void {
  const parts = form ? Array.from(form.querySelectorAll<HTMLElement>("[data-show]")) : [];
  for (const part of parts) {
    const isOut = part.parentElement?.closest("[data-show][hidden]") || !isMet(JSON.parse(part.dataset.show ?? ""));
    part.hidden = Boolean(isOut);
    for (const control of Array.from(part.querySelectorAll<Control>("input,select,textarea"))) {
      control.disabled = part.hidden;
    }
  }
}

if (form) {
  for (const hint of Array.from(form.querySelectorAll<HTMLElement>("[data-when]"))) {
    hint.hidden = true;
  }
  form.addEventListener("input", update);
  form.addEventListener("change", update);
  update();
}

document.querySelector<HTMLElement>("[data-summary]")?.focus();

offerReadingAloud();

// What stands behind # is sent to no server; once it is in the form it leaves the address.
const code = document.querySelector<HTMLInputElement>("[data-code]");
if (code && location.hash.length > 1) {
  code.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
}

// A page restored from history would send its old id again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
