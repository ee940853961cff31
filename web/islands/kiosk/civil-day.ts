const DAY_MS = 86_400_000;

/** The civil day `shift` days from the one that the tablet's clock tells in a time zone, `YYYY-MM-DD`. */
export function civilDay(nowMs: number, timeZone: string, shift: number): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const of = Object.fromEntries(parts.formatToParts(nowMs + shift * DAY_MS).map(({ type, value }) => [type, value]));
  return `${of.year}-${of.month}-${of.day}`;
}

/** From one civil day to another, in days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
