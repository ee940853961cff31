/**
 * What a released cell holds for one indicator.
 * `responses`: distinct responses that gave a valid answer. `levels`: answers per value, those out of the
 * denominator included. `sum`, `sumOfSquares`: of valid numeric values, for means.
 */
export type IndicatorCounts = {
  favourable: number;
  valid: number;
  responses: number;
  levels: Readonly<Record<string, number>>;
  sum: number;
  sumOfSquares: number;
};

/** One day's or month's tally of one value of one question; `value` "" counts distinct responses that answered it, `question` "" all responses; `flag` is that of the responses, "" for none. */
export type TallyRow = {
  survey: string;
  revision: number;
  question: string;
  value: string;
  unit: string;
  channel: string;
  respondentClass: string;
  proof: string;
  origin: string;
  round: number;
  flag: string;
  count: number;
  sum: number;
  sumOfSquares: number;
};
