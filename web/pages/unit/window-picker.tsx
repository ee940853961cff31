import { kindOfKey, parsePeriod } from "../../../src/core/figures/period.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { type LinkContext, ownHref } from "./unit-href.ts";

/** From which month to which the figures are told; nothing for waves, which have no months. */
export function WindowPicker({ page, links, words }: { page: UnitPage; links: LinkContext; words: UnitMessages }) {
  const keys = page.trend?.series[0]?.points.map(({ period }) => period) ?? [];
  const [from, to] = [daysOf(keys[0])?.from, daysOf(keys.at(-1))?.to];
  if (from === undefined || to === undefined) {
    return null;
  }
  const { window } = words.pick;
  const [path, search] = ownHref(links, page.unit.code, { from: "", to: "" }).split("?");
  return (
    <form class="window" action={path} method="get" aria-label={window.label}>
      {[...new URLSearchParams(search)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label>
        {window.from}
        <input type="month" name="from" value={from.slice(0, 7)} placeholder="2025-09" />
      </label>
      <label>
        {window.to}
        <input type="month" name="to" value={to.slice(0, 7)} placeholder="2025-12" />
      </label>
      <button type="submit">{window.show}</button>
    </form>
  );
}

function daysOf(key: string | undefined) {
  const kind = key === undefined ? null : kindOfKey(key);
  return key === undefined || kind === null ? null : parsePeriod(kind, key);
}
