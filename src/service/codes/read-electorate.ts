import { linkStateOn } from "../../core/links/link-state.ts";
import type { LocalText } from "../../core/local-text.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { findLinkForAnswer } from "../../store/links.ts";
import { findCodeBatch } from "../../store/one-time-codes.ts";
import { findRevision } from "../../store/surveys.ts";
import { findUnit } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

/** Where the codes of a batch may be cast. */
export type Electorate = {
  batch: string;
  title: LocalText;
  links: readonly { code: string; unitName: LocalText; respondentClass: string | null }[];
};

/** The links of a batch that are not closed, by unit. */
export async function readElectorate(deps: Deps, id: string): Promise<Result<Electorate>> {
  const batch = await findCodeBatch(deps.db, id);
  const found = await Promise.all((batch?.links ?? []).map((code) => findLinkForAnswer(deps.db, code)));
  const open = found.flatMap((each) => (each && linkStateOn(each.link, deps.today()) !== "closed" ? [each] : []));
  const [first] = found;
  const definition = first && (await findRevision(deps.db, first.link.survey, first.newestRevision));
  if (!batch || !definition) {
    return refuse({ reason: "not_found" });
  }
  const links = await Promise.all(
    open.map(async ({ link: { code, unit, respondentClass } }) => ({
      ...{ code, respondentClass },
      unitName: (await findUnit(deps.db, unit))?.name ?? unit,
    })),
  );
  return accept({ batch: id, title: definition.title, links });
}
