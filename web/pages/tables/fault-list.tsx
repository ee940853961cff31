import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

/** Something that cannot be accepted: where, as spreadsheets or forms name it, and why. */
export type FaultLine = { where: string; why: string };

const LISTED_MAX = 50;

/** What keeps a table from being stored; nothing when there is nothing. */
export function FaultList({ locale, faults }: { locale: Locale; faults: readonly FaultLine[] }) {
  const words = messagesIn(locale).tables.faults;
  return faults.length === 0 ? null : (
    <section class="faults" role="alert">
      <h2>{words.title(faults.length)}</h2>
      <ul>
        {faults.slice(0, LISTED_MAX).map(({ where, why }) => (
          <li>
            {where && <b>{where}</b>}
            <span>{why}</span>
          </li>
        ))}
      </ul>
      {faults.length > LISTED_MAX && <p class="hint">{words.more(faults.length - LISTED_MAX)}</p>}
    </section>
  );
}
