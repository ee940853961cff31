import type { Trend } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { printedText } from "./figure-words.ts";
import { periodText } from "./period-words.ts";

/** Rates as others printed them: each with its source, and why nothing more can be said of it. */
export function QuotedList({ trend, words }: { trend: Trend; words: UnitMessages }) {
  if (trend.quoted.length === 0) {
    return null;
  }
  return (
    <section class="quoted-rates">
      <h2>{words.table.quotedTitle}</h2>
      <ul>
        {trend.quoted.map((quoted) => (
          <li>
            <b>{words.table.quoted(periodText(quoted.period, words), printedText(quoted.printed))}</b>
            <span>
              {isWebAddress(quoted.sourceUrl) ? (
                <a href={quoted.sourceUrl} rel="noreferrer">
                  {words.table.source(quoted.source)}
                </a>
              ) : (
                words.table.source(quoted.source)
              )}
              {words.table.quotedJoin}
              {quoted.agrees === undefined ? words.table.quotedNote : words.table.quotedAgrees(quoted.agrees)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An imported address is only followed to the web, never to a script. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
