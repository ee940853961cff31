/**
 * RR1 of a survey answered by one-time codes: codes returned with an answer over codes given out. Every code counts as
 * eligible and no partial answer as an interview, so it is the lowest of the response rates. `null` without codes and for
 * counts that cannot be: negative, not whole, more returned than given out.
 * Source: AAPOR (2023), Standard Definitions, RR1.
 */
export function codeResponseRate(returned: number, invited: number): number | null {
  const isPossible = [returned, invited].every(Number.isSafeInteger) && returned >= 0 && returned <= invited;
  return isPossible && invited > 0 ? returned / invited : null;
}
