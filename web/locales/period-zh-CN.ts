import type { PeriodName, UnitMessages } from "./unit-messages.ts";

const QUARTERS = ["一", "二", "三", "四"];

function part(period: PeriodName): string {
  switch (period.kind) {
    case "month":
      return `${period.part} 月`;
    case "months":
      return isWithinYear(period)
        ? `${period.from.part}–${period.part} 月`
        : `${period.from.part} 月–${period.part} 月`;
    case "quarter":
      return `${QUARTERS[period.part - 1]}季度`;
    case "year":
      return `${period.year} 年`;
    case "wave":
      return period.key;
  }
}

function full(period: PeriodName): string {
  if (period.kind === "months" && !isWithinYear(period)) {
    return `${period.from.year} 年 ${period.from.part} 月–${period.year} 年 ${period.part} 月`;
  }
  if (period.kind === "year" || period.kind === "wave") {
    return part(period);
  }
  return `${period.year} 年${period.kind === "quarter" ? "" : " "}${part(period)}`;
}

function isWithinYear(period: PeriodName): boolean {
  return period.kind !== "months" || period.from.year === period.year;
}

function isSameYear(first: PeriodName, last: PeriodName): boolean {
  return "part" in first && "part" in last && first.year === last.year && isWithinYear(first) && isWithinYear(last);
}

export const periodZhCN: UnitMessages["period"] = {
  full,
  brief: full,
  short: (period) => (period.kind === "year" ? String(period.year) : part(period).replaceAll(" ", "")),
  year: (year) => `${year} 年`,
  span: (first, last) =>
    isSameYear(first, last) && "part" in first && first.kind === "month"
      ? `${first.year} 年 ${first.part}–${part(last)}`
      : `${full(first)}–${full(last)}`,
  fromTo: (first, last) => `${full(first)}到 ${isSameYear(first, last) ? part(last) : full(last)}`,
  open: (period) => `${period}（未结束）`,
  list: (periods) =>
    periods
      .map((period, i) => {
        const before = periods[i - 1];
        return before && isSameYear(before, period) ? part(period) : full(period);
      })
      .join("、"),
};
