/** One class's score in points; `notValid` are votes without points (不了解, blank), told beside it. */
export type ClassScore = { score: number; valid: number; notValid: number };

/**
 * The mean points of a class's valid votes. A level without points, such as “don't know”, is no valid vote: it is in
 * neither numerator nor denominator. `null` without a valid vote, or when a count is negative or no number.
 * Source: rules of 民主评议, for example 满意 100, 基本满意 70, 不满意 30, 不了解 no score.
 */
export function classScore(
  counts: ReadonlyMap<string, number>,
  points: ReadonlyMap<string, number>,
): ClassScore | null {
  let [sum, valid, notValid] = [0, 0, 0];
  for (const [level, count] of counts) {
    const worth = points.get(level);
    if (!(Number.isFinite(count) && count >= 0)) {
      return null;
    }
    valid += worth === undefined ? 0 : count;
    notValid += worth === undefined ? count : 0;
    sum += (worth ?? 0) * count;
  }
  return valid > 0 && Number.isFinite(sum) ? { score: sum / valid, valid, notValid } : null;
}
