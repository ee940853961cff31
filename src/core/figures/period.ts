/** A civil day, `YYYY-MM-DD`. */
export type Day = string;
export type PeriodKind = "month" | "quarter" | "year" | "wave";

/** A named stretch of days, both ends included; `key` is `2019-09`, `2019-Q3`, `2019` or a wave's key. */
export type Period = { kind: PeriodKind; key: string; from: Day; to: Day };
