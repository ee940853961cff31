/**
 * The standard deviation (n − 1) of one response's own answers (IRV), on their scale; low when all are alike. `null` for
 * fewer than two answers. A flag for reading totals with and without, never a reason to drop.
 * Source: Dunn et al. (2018), J. Bus. Psychol. 33:105.
 */
export function intraIndividualVariability(answers: readonly number[]): number | null {
  if (answers.length < 2) {
    return null;
  }
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  return Math.sqrt(answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / (answers.length - 1));
}
