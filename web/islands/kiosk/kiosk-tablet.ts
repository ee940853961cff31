import type { KioskSetting } from "../../../src/core/kiosks/kiosk-setting.ts";
import type { AnswerQueue } from "./answer-queue.ts";
import { AnswerSender } from "./answer-sender.ts";
import { civilDay, daysBetween } from "./civil-day.ts";
import { freshenPage } from "./kept-page.ts";
import { startVisit, type Visit } from "./rating-visit.ts";
import type { ScreenName, Screens } from "./screens.ts";
import { type Pad, startPad } from "./staff-pin.ts";
import { standingOn } from "./standing.ts";
import { goWhole, leaveWhole } from "./tablet.ts";

/** How long each screen waits for a hand before the kiosk is ready for the next person. */
const IDLE_MS = { rate: 30_000, thanks: 6000, reasons: 20_000, standing: 30_000, pin: 20_000, panel: 60_000 };

/** What a press does: one person after the other, and the staff in between. */
export class KioskTablet {
  private readonly sender: AnswerSender;
  private readonly pad: Pad;
  private visit: Visit | null = null;
  private isPressed = false;
  private isStale = false;
  private isWhole = false;
  private dayShift = 0;
  private idle: number | undefined;
  private readonly setting: KioskSetting;
  private readonly version: string;
  private readonly screens: Screens;
  private readonly queue: AnswerQueue;

  constructor(setting: KioskSetting, version: string, screens: Screens, queue: AnswerQueue) {
    [this.setting, this.version, this.screens, this.queue] = [setting, version, screens, queue];
    const { base, code, pin } = setting;
    this.sender = new AnswerSender(queue, `${base}/k/${code}/answers`, () => this.tellCounts());
    this.pad = startPad(screens, pin, () => this.go("panel"));
  }

  async start(): Promise<void> {
    this.dayShift = await this.queue.number("dayShift");
    this.isWhole = (await this.queue.number("isWhole")) === 1;
    this.goHome();
    void this.sender.send();
    await this.freshen();
  }

  /** Whatever was on the screen is over: what was pressed may be sent, and nothing of it is left to see. */
  endVisit(): void {
    void this.visit?.end();
    this.visit = null;
    this.offerReasons(Number.POSITIVE_INFINITY);
    this.goHome();
  }

  /** A press of one of the page's buttons, by what that says of itself. */
  answer({ level, reason, digit, act }: DOMStringMap): void {
    if (level !== undefined) {
      void this.press(Number(level));
    } else if (reason !== undefined) {
      this.toggleReason(reason);
    } else if (digit !== undefined) {
      this.pad.type(digit);
    } else {
      this.act(act);
    }
    this.waitIdle();
  }

  /** Asks the service for the page anew, and puts it in this one's place when it is another and nobody stands before it. */
  async freshen(): Promise<void> {
    const fresh = await freshenPage().catch(() => null);
    if (fresh === "gone") {
      location.reload();
    } else if (fresh) {
      this.dayShift = daysBetween(civilDay(Date.now(), this.setting.timeZone, 0), fresh.today);
      await this.queue.setNumber("dayShift", this.dayShift);
      this.isStale = fresh.version !== this.version;
      this.settle();
    }
  }

  /** While nobody has pressed anything: the newer page, and faces or not as the day says. */
  private settle(): void {
    const shown = this.screens.shown();
    if (!this.isPressed && (shown === "rate" || shown === "standing")) {
      const isOver = standingOn(this.setting, this.today()) !== null;
      if (this.isStale || isOver === (shown === "rate")) {
        this.goHome();
      }
    }
  }

  private act(name: string | undefined): void {
    const { screens, sender, pad } = this;
    const acts: Record<string, () => unknown> = {
      done: () => this.endVisit(),
      rate: () => this.goHome(),
      staff: () => this.go("pin"),
      erase: () => pad.erase(),
      tongue: () => screens.speak(screens.locale() === "en" ? "zh-CN" : "en"),
      send: () => sender.send(),
      whole: () => this.fill(true),
      leave: () => this.fill(false),
    };
    acts[name ?? ""]?.();
  }

  private async press(level: number): Promise<void> {
    if (this.isPressed) {
      return;
    }
    this.isPressed = true;
    if (this.isWhole) {
      goWhole();
    }
    try {
      this.visit = await startVisit(
        { setting: this.setting, queue: this.queue, sender: this.sender },
        { level, day: this.today() },
      );
      this.offerReasons(level);
      this.go("thanks");
    } catch {
      this.screens.show("standing", "failed");
    }
    this.isPressed = false;
  }

  private offerReasons(level: number): void {
    for (const each of this.screens.all("[data-at-or-below]")) {
      each.hidden = level > Number(each.dataset.atOrBelow);
    }
    for (const each of this.screens.all("[data-reason]")) {
      each.setAttribute("aria-pressed", "false");
    }
  }

  private toggleReason(value: string): void {
    this.visit?.toggleReason(value);
    for (const each of this.screens.all("[data-reason]").filter(({ dataset }) => dataset.reason === value)) {
      each.setAttribute("aria-pressed", each.getAttribute("aria-pressed") === "true" ? "false" : "true");
    }
  }

  private goHome(): void {
    const why = standingOn(this.setting, this.today());
    this.screens.speak(this.setting.locale);
    this.pad.clear();
    this.screens.show(why === null ? "rate" : "standing", why ?? undefined);
    this.waitIdle();
    if (this.isStale) {
      location.reload();
    }
  }

  private go(name: ScreenName): void {
    this.pad.clear();
    this.screens.show(name);
    this.waitIdle();
    void this.tellCounts();
  }

  private waitIdle(): void {
    const shown = this.screens.shown() ?? "rate";
    const hasReasons = shown === "thanks" && this.screens.all("[data-at-or-below]").some((each) => !each.hidden);
    clearTimeout(this.idle);
    this.idle = window.setTimeout(() => this.endVisit(), IDLE_MS[hasReasons ? "reasons" : shown]);
  }

  private async tellCounts(): Promise<void> {
    if (this.screens.shown() === "panel") {
      this.screens.tell("waiting", (await this.queue.ids()).length);
      this.screens.tell("refused", await this.queue.number("refused"));
    }
    if (!this.sender.isPaired) {
      await this.freshen();
    }
  }

  private fill(isWhole: boolean): void {
    this.isWhole = isWhole;
    void this.queue.setNumber("isWhole", Number(isWhole));
    (isWhole ? goWhole : leaveWhole)();
  }

  private today(): string {
    return civilDay(Date.now(), this.setting.timeZone, this.dayShift);
  }
}
