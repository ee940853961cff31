import { type Answer, labelOfAnswer } from "./generate-answers.ts";
import { isChanged, isOvertaken } from "./revisions.ts";
import { allSeries, isIn } from "./series.ts";

/**
 * Units, proof classes and months whose late answers a revision lets in: under every measure none, or ten and more, and
 * none to a question that was changed since. The others wait for good.
 */
export function withoutWaiting(answers: readonly Answer[]): Answer[] {
  const boxes = new Map<string, Answer[]>();
  for (const answer of answers.filter(({ isLate }) => isLate)) {
    const own = boxes.get(boxOf(answer));
    own ? own.push(answer) : boxes.set(boxOf(answer), [answer]);
  }
  const changed = allSeries().filter(isChanged);
  const isOld = (answer: Answer) =>
    isOvertaken(answer) && changed.some((series) => isIn(series, answer) && series.valueOf(answer) !== null);
  const isLetIn = (box: readonly Answer[]) =>
    !box.some(isOld) &&
    allSeries().every((series) => {
      const isCounted = (answer: Answer) =>
        isIn(series, answer) && series.values.includes(series.valueOf(answer) ?? "");
      const count = box.filter(isCounted).length;
      return count === 0 || count > 9;
    });
  const waiting = new Set([...boxes].filter(([, box]) => !isLetIn(box)).map(([name]) => name));
  return answers.filter((answer) => !answer.isLate || !waiting.has(boxOf(answer)));
}

const boxOf = (answer: Answer) => `${answer.way.unit}|${answer.way.proof}|${labelOfAnswer(answer)}`;
