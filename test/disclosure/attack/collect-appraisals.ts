import * as z from "zod";
import type { Address } from "./facts.ts";
import type { Outsider } from "./outsider.ts";
import { APPRAISAL } from "./questionnaires.ts";

const figure = z.number().nullable();
const head = { survey: z.string(), period: z.string(), at: z.string().nullable() };
const appraisalShape = z.strictObject({
  ...{ ...head, unit: z.unknown(), status: z.string(), rule: z.unknown() },
  series: z.array(
    z.strictObject({
      ...{ proof: z.string(), score: figure, low: figure, high: figure, missing: z.array(z.string()) },
      classes: z.array(
        z.strictObject({
          ...{ respondentClass: z.string(), weight: z.number(), score: figure, standardError: figure, valid: figure },
          notValid: figure,
        }),
      ),
    }),
  ),
});
const accuracy = z.strictObject({
  ...{ code: z.string(), name: z.unknown(), correct: figure, answered: figure, accuracy: z.unknown() },
});
const quizShape = z.strictObject({
  ...head,
  questions: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.unknown(), isKeyChanged: z.boolean() },
      series: z.array(
        z.strictObject({ proof: z.string(), unit: accuracy, units: z.array(accuracy), overall: z.unknown() }),
      ),
    }),
  ),
});
/** What is asked here is no sheet of several units: then no pairs may be told. */
const pairsShape = z.strictObject({ ...head, status: z.string(), series: z.tuple([]) });

type Ask = Pick<Address, "unit" | "kind" | "period"> & { survey: string };

/** Asks for an appraisal and a quiz: scores of classes whose levels are told, and accuracies of counts that are told. */
export async function collectAppraisal({ facts, ask }: Outsider, { unit, kind, period, survey }: Ask): Promise<void> {
  const query = `unit=${unit}&period=${kind}&at=${period}`;
  const path = `/api/v1/surveys/${survey}/appraisal?${query}`;
  const parsed = appraisalShape.safeParse(await ask(path));
  const quiz = quizShape.safeParse(await ask(`/api/v1/surveys/${survey}/quiz?${query}`));
  const pairs = pairsShape.safeParse(await ask(`/api/v1/surveys/${survey}/appraisal/pairs?${query}`));
  if (!parsed.success || !quiz.success || !pairs.success) {
    facts.wonder(`${path}: ${parsed.error?.message ?? quiz.error?.message ?? pairs.error?.message}`);
    return;
  }
  for (const { proof, score, classes } of parsed.data.series) {
    for (const one of classes) {
      const address = { unit, measure: APPRAISAL.key, proof, filter: `class:${one.respondentClass}`, kind, period };
      const known = facts.latest(address);
      const points = Object.entries(APPRAISAL.points).reduce(
        (sum, [level, worth]) => sum + worth * (known?.counts[level] ?? 0),
        0,
      );
      const expected = known ? points / known.valid : null;
      const isSame =
        expected === null || one.score === null ? one.score === expected : Math.abs(one.score - expected) < 1e-9;
      if ((known?.valid ?? null) !== one.valid || !isSame || (one.valid === null && one.notValid !== null)) {
        facts.wonder(`${path}: ${JSON.stringify(one)}, its figure ${JSON.stringify(known)}`);
      }
    }
    if (score !== null && classes.some((one) => one.score === null)) {
      facts.wonder(`${path}: a score of ${score} without a class`);
    }
  }
  for (const { series, id } of quiz.data.questions) {
    for (const { proof, unit: own, units } of series) {
      for (const { code, correct, answered } of [own, ...units]) {
        const known = facts.latest({ unit: code, measure: `quiz:${id}`, proof, filter: "survey:quiz", kind, period });
        const expected = known ? [known.counts.a ?? 0, known.valid] : [null, null];
        if (String([correct, answered]) !== String(expected)) {
          facts.wonder(`${path}: quiz ${code} ${correct} of ${answered}, its counts ${JSON.stringify(known)}`);
        }
      }
    }
  }
}
