/** A closed interval on the scale of its figure. */
export type Interval = { low: number; high: number };

/** Φ⁻¹(0.975), the two-sided 95% quantile of the normal distribution. */
export const Z95 = 1.959963984540054;
