/** Reads the questionnaire aloud where the browser has a voice of its own; one that is far away would be told the page. */
export function offerReadingAloud(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-aloud]");
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!button || !speech) {
    return;
  }
  const [start, stop] = [button.textContent ?? "", button.dataset.aloud ?? ""];
  const findVoice = () =>
    speech.getVoices().find(({ localService, lang }) => {
      return localService && lang.slice(0, 2).toLowerCase() === document.documentElement.lang.slice(0, 2);
    });
  const offer = () => {
    button.hidden = !findVoice();
  };
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  button.addEventListener("click", () => {
    const voice = findVoice();
    const isReading = speech.speaking;
    speech.cancel();
    button.textContent = start;
    if (isReading || !voice) {
      return;
    }
    const parts = spokenParts().map((text) =>
      Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }),
    );
    const last = parts[parts.length - 1];
    if (last) {
      button.textContent = stop;
      last.onend = () => {
        button.textContent = start;
      };
    }
    for (const part of parts) {
      speech.speak(part);
    }
  });
  window.addEventListener("pagehide", () => speech.cancel());
}

const SPOKEN = "h1,.trial,legend,.q,.hint,.card span,.chip span,.place label,form>button,.promise";

/** What is on the page now, in its order: questions with their levels, options and hints. */
function spokenParts(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>("main"))
    .reduce<HTMLElement[]>((all, main) => all.concat(Array.from(main.querySelectorAll<HTMLElement>(SPOKEN))), [])
    .filter((element) => element.offsetParent !== null)
    .map((element) => (element.textContent ?? "").trim())
    .filter((text) => text !== "");
}
