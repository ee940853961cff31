import type { Locale } from "../core/local-text.ts";
import type { TableReason } from "../core/tables/table-reason.ts";

/** The sentence for each way in which a table is at fault; `{name}` is filled from the fault's data. */
export const TABLE_WORDS: Record<TableReason, Record<Locale, string>> = {
  no_header: {
    "zh-CN": "找不到表头：表头下面要有数据行；也可以指定表头在哪几行。",
    en: "No header was found with rows of data below it; you may also say which rows the header is.",
  },
  no_unit_column: {
    "zh-CN": "找不到单位所在的列，请指定。",
    en: "No column of units was found; please say which it is.",
  },
  no_period_column: {
    "zh-CN": "表头里没有月份，也找不到月份所在的列，请指定。",
    en: "No heading holds a month and no column of months was found; please say which it is.",
  },
  no_sheet: {
    "zh-CN": "没有这张工作表，或者没有可见的工作表。",
    en: "There is no such sheet, or none that is visible.",
  },
  unknown_heading: { "zh-CN": "表头里没有“{heading}”。", en: "No heading is called “{heading}”." },
  nothing_declared: {
    "zh-CN": "没有说明任何一列的含义，没有可导入的数。",
    en: "No column was declared to be taken, so there is nothing to import.",
  },
  unclear_percentage: {
    "zh-CN": "不大于 1 又没有百分号，分不清是比例还是百分数；请说明该列是否为小数比例。",
    en: "A number up to 1 without a percent sign may be a share or a percentage; please say whether this column holds shares.",
  },
  ambiguous_unit: {
    "zh-CN": "有几个单位叫这个名字，请用代码。",
    en: "Several units have this name; please use the code.",
  },
  ambiguous_parent: {
    "zh-CN": "有几个单位叫这个上级的名字，请用代码。",
    en: "Several units have the name of this parent; please use the code.",
  },
  merged_cells: {
    "zh-CN": "合并单元格把数据行切断了，请先取消合并并填写每一行。",
    en: "Merged cells cut a row of data; unmerge them and fill in every row first.",
  },
  formula: {
    "zh-CN": "这里是公式，不是填写的内容；请“选择性粘贴”为数值后再导入。",
    en: "This is a formula, not what somebody entered; paste it as a value first.",
  },
  link: { "zh-CN": "单元格里有超链接，请先去掉。", en: "This cell holds a link; please remove it first." },
  work_orders: {
    "zh-CN": "工单（受理、办件）数不是有效评价数，不能作分母。",
    en: "A number of work orders is not a number of valid ratings and is never a denominator.",
  },
  old_excel: {
    "zh-CN": "这是旧的 Excel 97–2003 格式（.xls），请另存为 .xlsx 再上传。",
    en: "This is the old Excel 97–2003 format (.xls); please save it as .xlsx.",
  },
  encrypted: {
    "zh-CN": "文件设有打开密码，请去掉密码再上传。",
    en: "This file is encrypted; please remove its password first.",
  },
  zip_bomb: {
    "zh-CN": "文件解压后过大，不予打开。",
    en: "This file would inflate to too much and was not opened.",
  },
  damaged_file: {
    "zh-CN": "不是 .xlsx 工作簿，也不是 UTF-8 或 GB18030 的 CSV；或者文件已损坏。",
    en: "This is neither an .xlsx workbook nor CSV in UTF-8 or GB18030, or it is damaged.",
  },
  too_many_cells: { "zh-CN": "表太大，请拆成几个文件。", en: "This table is too large; please split it." },
  duplicate_unit: {
    "zh-CN": "与“{cell}”是同一个单位。",
    en: "This is the same unit as in {cell}.",
  },
  parent_ends_before: {
    "zh-CN": "上级单位“{parent}”在 {until} 就撤销了，早于这个单位。",
    en: "The parent {parent} ends on {until}, before this unit does.",
  },
  children_remain: {
    "zh-CN": "下面还有单位“{unit}”，请先把它们移走或一并撤销。",
    en: "The unit {unit} still stands below it; move or end it first.",
  },
  not_standing: { "zh-CN": "这个单位当时还没有设立，或已经撤销。", en: "This unit does not stand then." },
};
