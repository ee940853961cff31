/** The whole numbers that print as a percentage of `valid`, both ends included, and to how many decimals it was printed. */
export type NumeratorRange = { low: number; high: number; decimals: number };

/**
 * The numerators k in 0 … `valid` for which 100·k/valid, rounded half up to the decimals of `printed` (`66.7%`, `66.7`),
 * is what was printed; null when none is, or when `printed` is no percentage. Only a range of one recovers the count.
 * Source: p ≤ 100·10^d·k/n + ½ < p + 1 solved for k, in whole numbers.
 */
export function numeratorsOf(printed: string, valid: number): NumeratorRange | null {
  const match = /^(\d+)(?:\.(\d+))?\s?%?$/.exec(printed);
  if (!match || !Number.isSafeInteger(valid) || valid < 1) {
    return null;
  }
  const decimals = match[2]?.length ?? 0;
  const [digits, scale, n] = [BigInt(`${match[1]}${match[2] ?? ""}`), 100n * 10n ** BigInt(decimals), BigInt(valid)];
  const low = atLeastZero(ceiling(n * (2n * digits - 1n), 2n * scale));
  const high = ceiling(n * (2n * digits + 1n), 2n * scale) - 1n;
  const top = high > n ? n : high;
  return low > top ? null : { low: Number(low), high: Number(top), decimals };
}

/** Whether counts print as the percentage; null when it is no percentage or nothing was counted. */
export function printsAs(printed: string, favourable: number, valid: number): boolean | null {
  if (valid < 1 || !/^\d+(\.\d+)?\s?%?$/.test(printed)) {
    return null;
  }
  const range = numeratorsOf(printed, valid);
  return range !== null && range.low <= favourable && favourable <= range.high;
}

function ceiling(a: bigint, b: bigint): bigint {
  return a <= 0n ? -(-a / b) : (a + b - 1n) / b;
}

function atLeastZero(value: bigint): bigint {
  return value < 0n ? 0n : value;
}
