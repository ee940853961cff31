import type { Challenge } from "../../src/core/responses/challenge.ts";
import { solve } from "./solve-challenge.ts";

// Stands only in the page of who sends from a network over its limit. What is not solved in time goes without proof.

const WAIT_MS = 10_000;

const field = document.querySelector<HTMLInputElement>("input[data-challenge]");

async function fillIn(input: HTMLInputElement): Promise<void> {
  const challenge = JSON.parse(input.dataset.challenge ?? "") as Challenge;
  input.value = (await solve(challenge)) ?? "";
}

if (field?.form) {
  const form = field.form;
  let isReady = false;
  const isDone = () => {
    isReady = true;
  };
  const ready = fillIn(field).then(isDone, isDone);
  form.addEventListener("submit", (event) => {
    if (isReady) {
      return;
    }
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (button && !button.disabled) {
      button.disabled = true;
      button.textContent = field.dataset.wait ?? "";
      Promise.race([ready, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]).then(() =>
        // A question may be called “submit”.
        HTMLFormElement.prototype.submit.call(form),
      );
    }
  });
}
