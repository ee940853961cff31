import type { KioskSetting } from "../../src/core/kiosks/kiosk-setting.ts";
import { openAnswerQueue } from "./kiosk/answer-queue.ts";
import { KioskTablet } from "./kiosk/kiosk-tablet.ts";
import { screensIn } from "./kiosk/screens.ts";
import { keepAwake, keepHere } from "./kiosk/tablet.ts";

// The page of a paired tablet. A press is on its disk before it is thanked for; all else can fail after that.

const FRESHEN_MS = 5 * 60_000;

async function start(main: HTMLElement): Promise<void> {
  const setting = JSON.parse(main.dataset.kiosk ?? "{}") as KioskSetting;
  const screens = screensIn(main, setting.locale);
  if (!("indexedDB" in window) || !crypto.subtle) {
    screens.show("standing", "failed");
    return;
  }
  const tablet = new KioskTablet(setting, main.dataset.version ?? "", screens, await openAnswerQueue(setting.code));
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    // The second half of a double tap was not meant for what has come in its place.
    if (button && event.detail < 2) {
      tablet.answer(button.dataset);
    }
  });
  document.addEventListener("contextmenu", (event) => event.preventDefault());
  window.addEventListener("pagehide", () => tablet.endVisit());
  setInterval(() => tablet.freshen(), FRESHEN_MS);
  keepHere(setting.base);
  keepAwake();
  await tablet.start();
}

const main = document.querySelector<HTMLElement>("main[data-kiosk]");
if (main) {
  void start(main);
}
