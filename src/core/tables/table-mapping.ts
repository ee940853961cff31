import { plainText } from "./grid.ts";

/** What a column's numbers are; `workOrders` are counted cases and never a denominator. */
export const COLUMN_MEANINGS = ["valid", "favourable", "percentage", "workOrders", "ignore"] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** What all columns of one heading mean; `isShare` says that 0.985 stands for 98.5%. */
export type MappedHeading = { heading: string; means: ColumnMeaning; indicator: string | null; isShare: boolean };

/**
 * How a table is to be read. What is null is found in the file: the first sheet, the header rows (counted from 1),
 * the column of the units and, where no heading holds a time, that of the periods. `units` names units that the file
 * calls otherwise; null there leaves such rows out.
 */
export type TableMapping = {
  sheet: string | null;
  headerRows: readonly [first: number, last: number] | null;
  unitColumn: string | null;
  periodColumn: string | null;
  columns: readonly MappedHeading[];
  units: Readonly<Record<string, string | null>>;
  source: string;
};

const WORK_ORDERS = /工单|受理|办件|承办|诉求|派单|work ?orders?|\bcases?\b|handled|received/i;
const RATINGS =
  /^(?!.*(满意|好评)).*(有效|评价|参评|测评|回访|样本|问卷|应答).*[数量份]|valid|ratings|responses|answers/i;
const PERCENTAGE = /率|百分比|占比|比例|满意度|%|percent|rate|share/i;
const FAVOURABLE = /满意|好评|解决|favou?rable|satisfied|positive/i;

/** Whether a heading speaks of counted cases. */
export function isWorkOrders(heading: string): boolean {
  return WORK_ORDERS.test(plainText(heading));
}

/** What a heading most likely means: a proposal, which a person declares or changes. */
export function suggestedMeaning(heading: string): ColumnMeaning {
  const plain = plainText(heading);
  if (PERCENTAGE.test(plain) || plain === "") {
    return "percentage";
  }
  if (isWorkOrders(plain)) {
    return "workOrders";
  }
  if (RATINGS.test(plain)) {
    return "valid";
  }
  return FAVOURABLE.test(plain) && !/不满意|un|dis/i.test(plain) ? "favourable" : "ignore";
}

/** What tells whether a kept mapping fits a file: the headings without times, in the order of their first column. */
export function headingSignature(kind: "wide" | "long", headings: readonly string[]): string {
  return JSON.stringify([kind, ...headings]);
}
