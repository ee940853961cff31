import type { LocalText } from "../../core/local-text.ts";
import { unitDirectory } from "../../core/units/unit-directory.ts";
import { listIndicators } from "../../store/indicators.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

/** What a table's columns and rows may be about: indicators that are shares, and every unit's name by code. */
export async function listChoices(
  deps: Deps,
): Promise<{ indicators: { key: string; name: LocalText }[]; units: ReadonlyMap<string, LocalText> }> {
  const indicators = await listIndicators(deps.db);
  const { units } = unitDirectory(await allUnitChanges(deps.db));
  return {
    indicators: indicators
      .filter(({ kind }) => kind === "share" || kind === "accuracy")
      .map(({ key, name }) => ({ key, name })),
    units: new Map([...units].map(([code, { name }]) => [code, name])),
  };
}
