import { plainText } from "./grid.ts";

const TOTALS =
  /^((全[区市县省镇街乡院局系年])?(合计|总计|小计|共计|累计|总分|总体|汇总|平均|均值|平均值|平均分|年均|月均)数?值?|全[区市县省镇乡年](平均)?|(grand ?|sub ?-?)?totals?|sum|average|mean|overall)$/i;

/** Whether a heading or a row's name says that it sums up or averages others. */
export function isTotals(text: string): boolean {
  const plain = plainText(text).replace(/[\s:：()（）、]/g, "");
  return TOTALS.test(plain) || /^.{1,8}(合计|小计|总计)$/.test(plain);
}
