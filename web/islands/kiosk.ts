import type { KioskSetting } from "../../src/core/kiosks/kiosk-setting.ts";
import { type AnswerQueue, openAnswerQueue } from "./kiosk/answer-queue.ts";
import { startSender } from "./kiosk/answer-sender.ts";
import { civilDay, daysBetween } from "./kiosk/civil-day.ts";
import { freshenPage } from "./kiosk/kept-page.ts";
import { startVisit, type Visit } from "./kiosk/rating-visit.ts";
import { type Screens, type StandingName, screensIn } from "./kiosk/screens.ts";
import { startPad } from "./kiosk/staff-pin.ts";
import { goWhole, keepAwake, keepHere, leaveWhole } from "./kiosk/tablet.ts";

// The page of a paired tablet. A press is on its disk before it is thanked for; all else can fail after that.

/** How long each screen waits for a hand before the kiosk is ready for the next person. */
const IDLE_MS = { rate: 30_000, thanks: 6000, reasons: 20_000, standing: 30_000, pin: 20_000, panel: 60_000 };
const FRESHEN_MS = 5 * 60_000;

async function start(main: HTMLElement): Promise<void> {
  const setting = JSON.parse(main.dataset.kiosk ?? "{}") as KioskSetting;
  const screens = screensIn(main, setting.locale);
  if (!("indexedDB" in window) || !crypto.subtle) {
    screens.show("standing", "failed");
    return;
  }
  run(setting, main.dataset.version ?? "", screens, await openAnswerQueue(setting.code));
  keepHere(setting.base);
  keepAwake();
}

function run(setting: KioskSetting, version: string, screens: Screens, queue: AnswerQueue): void {
  const sender = startSender(queue, `${setting.base}/k/${setting.code}/answers`, tellCounts);
  const pad = startPad(screens, setting.pin, () => go("panel"));
  let visit: Visit | null = null;
  let isPressed = false;
  let isStale = false;
  let shift = 0;
  let idle: number | undefined;

  const today = () => civilDay(Date.now(), setting.timeZone, shift);

  function standing(): StandingName | null {
    const { state, opensOn, closesOn } = setting;
    if (state === "closed" || (closesOn !== null && today() > closesOn)) {
      return "closed";
    }
    if (state === "trial") {
      return null;
    }
    return state === "paused" ? "paused" : opensOn !== null && today() < opensOn ? "not_open_yet" : null;
  }

  function goHome(): void {
    const why = standing();
    screens.speak(setting.locale);
    if (why === null) {
      go("rate");
    } else {
      screens.show("standing", why);
      waitIdle();
    }
    if (isStale) {
      location.reload();
    }
  }

  function go(name: "rate" | "thanks" | "pin" | "panel"): void {
    pad.clear();
    screens.show(name);
    tellCounts();
    waitIdle();
  }

  function waitIdle(): void {
    clearTimeout(idle);
    const shown = screens.shown() ?? "rate";
    const hasReasons = shown === "thanks" && screens.all("[data-at-or-below]").some((each) => !each.hidden);
    idle = window.setTimeout(() => endVisit(), IDLE_MS[hasReasons ? "reasons" : shown]);
  }

  async function press(level: number): Promise<void> {
    if (isPressed) {
      return;
    }
    isPressed = true;
    try {
      visit = await startVisit({ setting, queue, sender }, { level, day: today() });
      offerReasons(level);
      go("thanks");
    } catch {
      screens.show("standing", "failed");
      waitIdle();
    }
    isPressed = false;
  }

  function offerReasons(level: number): void {
    for (const each of screens.all("[data-at-or-below]")) {
      each.hidden = level > Number(each.dataset.atOrBelow);
    }
    for (const each of screens.all("[data-reason]")) {
      each.setAttribute("aria-pressed", "false");
    }
  }

  function toggleReason(value: string): void {
    visit?.toggleReason(value);
    for (const each of screens.all("[data-reason]").filter(({ dataset }) => dataset.reason === value)) {
      each.setAttribute("aria-pressed", each.getAttribute("aria-pressed") === "true" ? "false" : "true");
    }
  }

  function endVisit(): void {
    void visit?.end();
    visit = null;
    offerReasons(Number.POSITIVE_INFINITY);
    goHome();
  }

  async function tellCounts(): Promise<void> {
    if (screens.shown() === "panel") {
      screens.tell("waiting", (await queue.ids()).length);
      screens.tell("refused", await queue.number("refused"));
    }
    if (!sender.isPaired()) {
      await freshen();
    }
  }

  async function freshen(): Promise<void> {
    const fresh = await freshenPage().catch(() => null);
    if (fresh === "gone") {
      location.reload();
    } else if (fresh) {
      shift = daysBetween(civilDay(Date.now(), setting.timeZone, 0), fresh.today);
      await queue.setNumber("dayShift", shift);
      isStale = fresh.version !== version;
      if (isStale && visit === null && !isPressed && screens.shown() !== "panel") {
        location.reload();
      }
    }
  }

  const acts: Record<string, () => void> = {
    done: endVisit,
    rate: goHome,
    staff: () => go("pin"),
    erase: pad.erase,
    tongue: () => screens.speak(screens.locale() === "en" ? "zh-CN" : "en"),
    send: () => void sender.sendNow(),
    whole: () => {
      void queue.setNumber("isWhole", 1);
      goWhole();
    },
    leave: () => {
      void queue.setNumber("isWhole", 0);
      leaveWhole();
    },
  };

  function answerClick(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    // The second half of a double tap was not meant for what has come in its place.
    if (!button || event.detail > 1) {
      return;
    }
    const { level, reason, digit, act } = button.dataset;
    if (level !== undefined) {
      void press(Number(level));
    } else if (reason !== undefined) {
      toggleReason(reason);
    } else if (digit !== undefined) {
      pad.type(digit);
    } else if (act !== undefined) {
      acts[act]?.();
    }
    waitIdle();
  }

  document.addEventListener("click", answerClick);
  document.addEventListener("contextmenu", (event) => event.preventDefault());
  window.addEventListener("pagehide", () => visit && endVisit());
  void queue.number("dayShift").then((days) => {
    shift = days;
    goHome();
    void freshen();
  });
  setInterval(freshen, FRESHEN_MS);
}

const main = document.querySelector<HTMLElement>("main[data-kiosk]");
if (main) {
  void start(main);
}
