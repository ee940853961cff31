import { type CalendarKind, isDay } from "../figures/period.ts";
import { plainText } from "./grid.ts";

/** What a heading or cell says about time: a whole period by its key, or a part that another heading completes. */
export type PeriodText =
  | { kind: CalendarKind; key: string }
  | { kind: "yearPart"; year: string }
  | { kind: "monthPart"; month: string }
  | { kind: "quarterPart"; quarter: string };

const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const YEAR = "((?:19|20)\\d{2}|\\d{2}(?=年))";
const MONTH_CN = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const MONTH_EN = `(${ENGLISH.join("|")})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?`;
const QUARTER = "(?:第?([1-4一二三四])季度?|q([1-4]))";

type Rule = { form: RegExp; read(parts: readonly string[]): PeriodText | null };

const RULES: readonly Rule[] = [
  { form: new RegExp(`^${YEAR}年${MONTH_CN}月份?$`), read: ([year, month]) => monthOf(year, month) },
  { form: new RegExp(`^${YEAR}[-./年]${MONTH_CN}$`), read: ([year, month]) => monthOf(year, month) },
  { form: /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, read: ([year, month]) => monthOf(year, month) },
  { form: /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:t.*)?$/, read: monthOfDay },
  { form: /^(\d{5})$/, read: ([serial]) => monthOfSerial(Number(serial)) },
  { form: new RegExp(`^${MONTH_EN}[-,]?(?:20)?(\\d{2})$`), read: ([month, year]) => monthOf(`20${year}`, month) },
  { form: new RegExp(`^((?:19|20)\\d{2})[-,]?${MONTH_EN}$`), read: ([year, month]) => monthOf(year, month) },
  { form: new RegExp(`^${YEAR}年?-?${QUARTER}$`), read: ([year, cn, q]) => quarterOf(year, cn || q) },
  { form: new RegExp(`^${YEAR}年?度?$`), read: ([year]) => ({ kind: "yearPart", year: fullYear(year) }) },
  { form: new RegExp(`^${MONTH_CN}月份?$`), read: ([month]) => ({ kind: "monthPart", month: monthNumber(month) }) },
  { form: new RegExp(`^${MONTH_EN}$`), read: ([month]) => ({ kind: "monthPart", month: monthNumber(month) }) },
  { form: new RegExp(`^${QUARTER}$`), read: ([cn, q]) => ({ kind: "quarterPart", quarter: quarterNumber(cn || q) }) },
];

/** What a text says about time in the usual Chinese and English spellings, a spreadsheet's day number included; null for any other. */
export function readPeriodText(text: string): PeriodText | null {
  const plain = plainText(text).replaceAll(" ", "").toLowerCase();
  for (const { form, read } of RULES) {
    const match = form.exec(plain);
    if (match) {
      return read(match.slice(1).map((part) => part ?? ""));
    }
  }
  return null;
}

/** A heading that holds a time and more (`2019年1月满意率`) as both; null when it does not begin with a time. */
export function splitPeriodHeading(text: string): { time: PeriodText; rest: string } | null {
  const plain = plainText(text);
  const match = /^((?:\d{4}年\s?)?\d{1,2}月份?|\d{4}[-./]\d{1,2}(?!\d)|\d{4}年(?!\d))[\s_:-]*(\S.*)$/.exec(plain);
  const time = match?.[1] ? readPeriodText(match[1]) : null;
  return time && match?.[2] ? { time, rest: match[2] } : null;
}

/** Parts of a time, and a year that stands elsewhere, put together; null when they give no whole period. */
export function joinPeriodTexts(parts: readonly PeriodText[], yearElsewhere: string | null): string | null {
  const whole = parts.find((part) => "key" in part);
  if (whole && "key" in whole) {
    return whole.key;
  }
  const year = parts.flatMap((part) => (part.kind === "yearPart" ? [part.year] : []))[0];
  const month = parts.flatMap((part) => (part.kind === "monthPart" ? [part.month] : []))[0];
  const quarter = parts.flatMap((part) => (part.kind === "quarterPart" ? [part.quarter] : []))[0];
  const of = year ?? yearElsewhere;
  if (of !== null && (month !== undefined || quarter !== undefined)) {
    return month === undefined ? `${of}-Q${quarter}` : `${of}-${month}`;
  }
  return year ?? null;
}

function monthOf(year: string | undefined, month: string | undefined): PeriodText {
  return { kind: "month", key: `${fullYear(year)}-${monthNumber(month)}` };
}

function quarterOf(year: string | undefined, quarter: string | undefined): PeriodText {
  return { kind: "quarter", key: `${fullYear(year)}-Q${quarterNumber(quarter)}` };
}

function monthOfDay([year = "", month = "", day = ""]: readonly string[]): PeriodText | null {
  const full = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(full) ? { kind: "month", key: full.slice(0, 7) } : null;
}

/** Day 1 is 1900-01-01 and 1900 counts as a leap year (ECMA-376-1, 18.17.4.1); only days of 1954 to 2064 are taken. */
function monthOfSerial(serial: number): PeriodText | null {
  const isLikely = serial >= 20_000 && serial <= 60_000;
  const day = new Date((serial - 25_569) * 86_400_000).toISOString();
  return isLikely ? { kind: "month", key: day.slice(0, 7) } : null;
}

function fullYear(year = ""): string {
  return year.length === 2 ? `20${year}` : year;
}

function monthNumber(month = ""): string {
  const chinese = CHINESE.indexOf(month) + 1;
  const english = ENGLISH.indexOf(month) + 1;
  return String(chinese || english || Number(month)).padStart(2, "0");
}

function quarterNumber(quarter = ""): string {
  return String(CHINESE.indexOf(quarter) + 1 || Number(quarter));
}
