/** Words of the analyses behind “more”: figures and periods are already written out. */
export type MoreMessages = {
  title: string;
  /** Of what will appear. */
  show(parts: readonly ("funnel" | "shrunk" | "heat" | "control")[]): string;
  hide: string;
  funnel: {
    title(period: string): string;
    /** Of the drawing: the centre, how many units, and how many of them lie outside the outer limits. */
    told(told: { centre: string; units: string; outside: number }): string;
    how: string;
    /** Why the limits are wider than chance alone makes them. */
    widened: string;
    answers: string;
    /** In place of it where one person gave several answers. */
    persons: string;
    centre(value: string): string;
  };
  heat: {
    title(periods: string): string;
    how(low: string, high: string): string;
    carried: string;
  };
  control: {
    title: string;
    told(told: { from: string; to: string; centre: string; apart: readonly string[] }): string;
    how: string;
    centre(value: string): string;
    limits: string;
    columns: { value: string; limits: string; apart: string };
    isApart: string;
  };
  shrunk: {
    title(period: string): string;
    how: string;
    columns: { unit: string; answers: string; raw: string; shrunk: string; standardised: string };
    /** The table where units are told at one mix of channels, drawn towards all of them too or not. */
    titleStandardised(period: string, hasShrunk: boolean): string;
    /** At which mix, as `phone 60%`. */
    howStandardised(mix: readonly string[]): string;
    /** Why a unit has no standardised figure. */
    notStandardised: string;
  };
};
