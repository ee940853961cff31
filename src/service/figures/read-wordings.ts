import type { AskedWording } from "../../core/figures/figure-source.ts";
import { indicatorQuestion } from "../../core/surveys/indicator-question.ts";
import { indicatorMapping } from "../../store/indicators.ts";
import { findRevision } from "../../store/surveys.ts";
import type { Deps } from "../deps.ts";

/** The questions of an indicator as the respondents of each survey read them; `digests` by survey, as released. */
export async function readWordings(
  deps: Deps,
  indicator: string,
  digests: Readonly<Record<string, string>>,
): Promise<AskedWording[]> {
  const { sources } = await indicatorMapping(deps.db);
  const wordings: AskedWording[] = [];
  for (const [survey, digest] of Object.entries(digests)) {
    const source = sources.findLast((one) => one.key === indicator && one.survey === survey && one.wording === digest);
    const definition = source ? await findRevision(deps.db, survey, source.revision) : null;
    const stated = definition?.indicators.find(({ key }) => key === indicator);
    const found = definition && stated ? indicatorQuestion(definition, stated) : null;
    if (definition && found) {
      wordings.push({ survey: definition.title, title: found.question.title, row: found.row?.label ?? null });
    }
  }
  return wordings;
}
