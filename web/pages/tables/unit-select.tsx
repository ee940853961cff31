import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";

type Props = {
  locale: Locale;
  id: string;
  units: readonly { code: string; depth: number; name: LocalText }[];
  none: string | null;
  chosen: string | null;
};

/** A list of units to choose one of, drawn in as the tree is. */
export function UnitSelect({ locale, id, units, none, chosen }: Props) {
  return (
    <select id={id} name={id}>
      {none !== null && <option value="">{none}</option>}
      {units.map(({ code, depth, name }) => (
        <option value={code} selected={code === chosen}>
          {"\u3000".repeat(depth) + textIn(name, locale)}
        </option>
      ))}
    </select>
  );
}
