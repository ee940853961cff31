/** Whether a number can be a weight or a target: finite and not below 0. */
export function isWeight(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

/** The sum; 0 of nothing. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
