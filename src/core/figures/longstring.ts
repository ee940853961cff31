/**
 * The longest run of one and the same value in a response's answers, in the order asked; 0 without answers. A flag for
 * reading totals with and without, never a reason to drop: a content person may rate everything alike.
 * Source: Johnson (2005), J. Res. Pers. 39:103.
 */
export function longstring(answers: readonly (number | string)[]): number {
  let longest = 0;
  let run = 0;
  for (const [i, answer] of answers.entries()) {
    run = answer === answers[i - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
