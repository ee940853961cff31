import type { Day } from "../figures/period.ts";
import type { LinkState } from "../links/link-state.ts";
import type { Locale } from "../local-text.ts";
import type { KioskPin } from "./kiosk-pin.ts";

/** What a paired tablet works by; kept with its page while there is no network. */
export type KioskSetting = {
  /** The link's. */
  code: string;
  /** The number by which staff tell tablets apart; no answer carries it. */
  tablet: string;
  /** The rating question's id. */
  question: string;
  revision: number;
  state: LinkState;
  opensOn: Day | null;
  closesOn: Day | null;
  /** The civil day when the page was served, and the zone in which days are counted. */
  today: Day;
  timeZone: string;
  /** To which answers are sealed: 65 raw bytes in base64url. */
  publicKey: string;
  pin: KioskPin;
  locale: Locale;
  /** The path under which the service lives. */
  base: string;
};
