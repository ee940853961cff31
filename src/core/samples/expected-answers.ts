/** What is known of a unit before a poll: people in it, and answers in each month that was shown. */
export type UnitPast = { code: string; population: number | null; monthlyAnswers: readonly number[] };

export type ExpectedAnswers = { code: string; expected: number | null };

/**
 * Answers each unit can expect over `months`: its own mean month; without one, its population times the answers per head
 * and month of all units that have both; `null` where neither is known.
 */
export function expectedAnswers(units: readonly UnitPast[], months: number): ExpectedAnswers[] {
  const rate = answersPerHead(units);
  return units.map(({ code, population, monthlyAnswers }) => {
    const own = mean(monthlyAnswers);
    const byHead = rate !== null && population !== null ? rate * population : null;
    const monthly = own ?? byHead;
    return { code, expected: monthly === null ? null : monthly * months };
  });
}

function answersPerHead(units: readonly UnitPast[]): number | null {
  let [answers, people] = [0, 0];
  for (const { population, monthlyAnswers } of units) {
    const own = mean(monthlyAnswers);
    if (own !== null && population !== null && population > 0) {
      answers += own;
      people += population;
    }
  }
  return people > 0 ? answers / people : null;
}

function mean(counts: readonly number[]): number | null {
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) / counts.length : null;
}
