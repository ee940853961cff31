import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";

type Props = {
  locale: Locale;
  id: string;
  units: readonly { code: string; depth: number; name: LocalText }[];
  none: string | null;
  chosen: string | null;
  /** What explains it. */
  hintId?: string;
};

/** A list of units to choose one of, drawn in as the tree is. */
export function UnitSelect({ locale, id, units, none, chosen, hintId }: Props) {
  return (
    <select id={id} name={id} {...(hintId === undefined ? {} : { "aria-describedby": hintId })}>
      {none !== null && <option value="">{none}</option>}
      {units.map(({ code, depth, name }) => (
        <option value={code} selected={code === chosen}>
          {"\u3000".repeat(depth) + textIn(name, locale)}
        </option>
      ))}
    </select>
  );
}
