export type ScreenName = "rate" | "thanks" | "standing" | "pin" | "panel";
export type StandingName = "closed" | "paused" | "not_open_yet" | "failed";

/** The screens of a kiosk's page: each stands there in both languages, and one is shown. */
export function screensIn(main: HTMLElement, firstLocale: string) {
  const all = <T extends HTMLElement>(selector: string) => Array.from(main.querySelectorAll<T>(selector));
  let shown: ScreenName | null = null;
  let locale = firstLocale;

  function draw(): void {
    for (const tongue of all(".tongue")) {
      tongue.hidden = tongue.lang !== locale;
      for (const screen of Array.from(tongue.querySelectorAll<HTMLElement>("[data-screen]"))) {
        screen.hidden = screen.dataset.screen !== shown;
      }
    }
    document.documentElement.lang = locale;
  }

  /** Nothing stays chosen where the one before left it, neither to see nor to hear. */
  function focusHeading(): void {
    const headings = all<HTMLHeadingElement>(`.tongue[lang="${locale}"] [data-screen="${shown}"] h1`);
    const heading = headings.find((each) => each.offsetParent !== null);
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  return {
    all,
    shown: () => shown,
    locale: () => locale,
    show(name: ScreenName, standing?: StandingName): void {
      for (const each of all("[data-standing]")) {
        each.hidden = each.dataset.standing !== standing;
      }
      const isSame = shown === name;
      shown = name;
      draw();
      if (!isSame) {
        focusHeading();
      }
    },
    speak(next: string): void {
      locale = next;
      draw();
    },
    tell(name: string, value: number): void {
      for (const each of all(`[data-count="${name}"]`)) {
        each.textContent = String(value);
      }
    },
  };
}

export type Screens = ReturnType<typeof screensIn>;
