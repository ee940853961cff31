import type { Period } from "../../core/figures/period.ts";
import type { ReportReasons } from "../../core/reports/monthly-report.ts";
import type { Reasons } from "../../core/surveys/survey.ts";
import { newestDefinition } from "../../store/surveys.ts";
import type { Deps } from "../deps.ts";
import { readResults } from "../figures/read-results.ts";

/** The reasons named for a unit in a period, in public surveys, as far as they are shown; the most frequent first. */
export async function readReportReasons(
  deps: Deps,
  { unit, period }: { unit: string; period: Period },
  surveys: ReadonlySet<string>,
): Promise<ReportReasons[]> {
  const told: ReportReasons[] = [];
  for (const survey of [...surveys].toSorted()) {
    const address = { survey, unit, period: period.kind, at: period.key, caller: { kind: "public" } } as const;
    const results = await readResults(deps, address);
    const definition = results.ok ? await newestDefinition(deps.db, survey) : null;
    if (!results.ok || !definition) {
      continue;
    }
    for (const question of definition.questions) {
      const reasons = question.type === "rating" ? question.reasons : undefined;
      const result = reasons && results.value.questions.find(({ id }) => id === `${question.id}.reasons`);
      for (const { proof, answered, counts } of result?.series ?? []) {
        if (reasons && answered !== null && counts !== null) {
          const texts = { survey: definition.title, question: question.title };
          told.push({ ...texts, proof, answered, counts: countsOf(reasons, counts) });
        }
      }
    }
  }
  return told;
}

/** A reason of an earlier revision keeps its value as its name. */
function countsOf({ options }: Reasons, counts: Readonly<Record<string, number>>): ReportReasons["counts"] {
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return Object.entries(counts)
    .map(([value, count]) => ({ label: labelOf(value), count }))
    .toSorted((one, other) => other.count - one.count);
}
