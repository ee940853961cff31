/**
 * Cronbach's α of a scale of several items, at most 1 and possibly negative: k/(k − 1)·(1 − Σs²ᵢ/s²_T), variances with
 * n − 1. `rows` holds one list of k values per response, items asked the other way round already turned; a row with a
 * missing value (`null`) is left out whole. `null` for fewer than two items or two whole rows, or when the totals do not
 * vary. Limit: it speaks of items that measure one thing, and grows with their number.
 * Source: Cronbach (1951), Psychometrika 16:297.
 */
export function cronbachAlpha(rows: readonly (readonly (number | null)[])[]): number | null {
  const whole = rows.flatMap((row) => (row.some((value) => value === null) ? [] : [row.map((value) => value ?? 0)]));
  const items = whole[0]?.length ?? 0;
  if (items < 2 || whole.length < 2 || whole.some((row) => row.length !== items)) {
    return null;
  }
  const totalVariance = variance(whole.map((row) => row.reduce((sum, value) => sum + value, 0)));
  // Totals that differ by rounding alone do not vary.
  if (totalVariance < 1e-12) {
    return null;
  }
  const itemVariances = Array.from({ length: items }, (_, item) => variance(whole.map((row) => row[item] ?? 0)));
  const itemSum = itemVariances.reduce((sum, own) => sum + own, 0);
  return (items / (items - 1)) * (1 - itemSum / totalVariance);
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
