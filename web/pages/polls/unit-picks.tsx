import type { Locale, LocalText } from "../../../src/core/local-text.ts";
import { textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

export type PickableUnit = { code: string; name: LocalText; depth: number; parent: string | null };

type Props = {
  lang: Locale;
  units: readonly PickableUnit[];
  /** This page with just those units ticked. */
  hrefOf(picked: readonly PickableUnit[], below: string | null): string;
};

const PICKS_MAX = 12;

/** Ways to tick many units at once, without a script: all of them, or those directly below one. */
export function UnitPicks({ lang, units, hrefOf }: Props) {
  const { pick } = messagesIn(lang).help;
  const parents = new Set(units.map(({ parent }) => parent));
  const above = units.filter(({ code }) => parents.has(code)).slice(0, PICKS_MAX);
  return (
    <ul class="picks">
      <li>
        <a href={hrefOf(units, null)}>{pick.all}</a>
      </li>
      {above.map(({ code, name }) => (
        <li>
          <a
            href={hrefOf(
              units.filter(({ parent }) => parent === code),
              code,
            )}
          >
            {pick.below(textIn(name, lang))}
          </a>
        </li>
      ))}
    </ul>
  );
}

const DEPTH_MAX = 3;

/** The units of the tree, each to be ticked, as fields named `unit`. */
export function UnitBoxes({ lang, units, picked }: Pick<Props, "lang" | "units"> & { picked: ReadonlySet<string> }) {
  return (
    <ul class={units.length === 0 ? "" : "tree"}>
      {units.map(({ code, name, depth }) => (
        <li>
          <label class={`d${Math.min(depth, DEPTH_MAX)}`}>
            <input type="checkbox" name="unit" value={code} checked={picked.has(code)} />
            <b>{textIn(name, lang)}</b>
            <span class="quiet">{code}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
