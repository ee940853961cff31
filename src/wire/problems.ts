import type { Locale } from "../core/local-text.ts";
import type { FieldError, FieldReason, Reason, Refusal, RejectedRow } from "../core/refusal.ts";
import { DAY_WORDS, WITHDRAWN_TITLE } from "./day-words.ts";
import { LINK_WORDS, UNPAIRED_TITLE } from "./link-words.ts";
import { TABLE_WORDS } from "./table-problems.ts";

type Words = Record<Locale, string>;

/** Every refusal's status (contract, “Common”) and title. A reason that is missing here does not compile. */
export const PROBLEMS: Record<Reason, { status: number; title: Words }> = {
  malformed_json: { status: 400, title: { "zh-CN": "请求内容不是合法的 JSON", en: "The body is not valid JSON" } },
  bad_envelope: { status: 400, title: { "zh-CN": "请求格式不对", en: "The request is not well formed" } },
  unauthorized: { status: 401, title: { "zh-CN": "需要登录或令牌", en: "Sign in or send a token" } },
  forbidden: { status: 403, title: { "zh-CN": "没有权限", en: "Not allowed" } },
  not_found: { status: 404, title: { "zh-CN": "没有找到", en: "Not found" } },
  unknown_token: { status: 403, title: { "zh-CN": "这个一次性代码无效", en: "This one-time code is not known" } },
  code_used: { status: 409, title: { "zh-CN": "这个一次性代码已经用过", en: "This one-time code has been used" } },
  unpaired: { status: 403, title: UNPAIRED_TITLE },
  id_conflict: {
    status: 409,
    title: { "zh-CN": "这个编号已经保存过另一份答卷", en: "Another answer is already stored under this id" },
  },
  link_not_open_yet: { status: 409, title: { "zh-CN": "评价还没有开始", en: "This survey has not opened yet" } },
  link_paused: { status: 409, title: { "zh-CN": "评价暂停中", en: "This survey is paused" } },
  not_scanned: { status: 409, title: { "zh-CN": "还没有扫过一张海报", en: "No poster has been scanned yet" } },
  link_closed: { status: 410, title: { "zh-CN": "这次评价已经结束", en: "This survey has closed" } },
  wave_released: {
    status: 409,
    title: { "zh-CN": "这一批次的结果已经发布，不能再改", en: "This wave has been released and can no longer change" },
  },
  period_released: {
    status: 409,
    title: {
      "zh-CN": "这一时期的结果已经发布，不能再改",
      en: "Figures of this period have been released and can no longer change",
    },
  },
  already_withdrawn: { status: 409, title: WITHDRAWN_TITLE },
  body_too_large: { status: 413, title: { "zh-CN": "请求内容过大", en: "The body is too large" } },
  unsupported_media_type: {
    status: 415,
    title: { "zh-CN": "不支持这种内容类型或压缩方式", en: "This content type or encoding is not supported" },
  },
  invalid: { status: 422, title: { "zh-CN": "有的内容不能接受", en: "Some of this cannot be accepted" } },
  rejected_rows: {
    status: 422,
    title: { "zh-CN": "有的行不能接受，整个文件没有导入", en: "Some rows cannot be accepted; nothing was imported" },
  },
  rejected_cells: {
    status: 422,
    title: { "zh-CN": "表里有的内容不能接受，什么也没有保存", en: "Some cells cannot be accepted; nothing was stored" },
  },
  cross_site: {
    status: 403,
    title: { "zh-CN": "不接受来自其他网站的提交", en: "Submissions from another site are refused" },
  },
  origin_not_allowed: {
    status: 403,
    title: {
      "zh-CN": "这个评价链接没有允许在此网站上使用",
      en: "This link may not be used on pages of this site",
    },
  },
  wrong_credentials: { status: 401, title: { "zh-CN": "登录没有成功", en: "Signing in did not succeed" } },
  too_many_attempts: {
    status: 429,
    title: { "zh-CN": "尝试次数过多，请稍后再试", en: "Too many attempts; please try again later" },
  },
  code_expired: {
    status: 410,
    title: { "zh-CN": "这个一次性地址无效或已经用过", en: "This one-time address is not valid, or was used" },
  },
  last_administrator: {
    status: 409,
    title: { "zh-CN": "至少要保留一位管理员", en: "At least one administrator must remain" },
  },
  method_not_allowed: { status: 405, title: { "zh-CN": "不支持这种方法", en: "This method is not allowed here" } },
  too_many_requests: {
    status: 429,
    title: { "zh-CN": "提交太频繁，请稍后再试", en: "Too many answers at once; please try again later" },
  },
  overloaded: {
    status: 503,
    title: {
      "zh-CN": "现在太忙，没有保存，请稍后再试",
      en: "Too busy to store this just now; please try again shortly",
    },
  },
  unavailable: {
    status: 503,
    title: { "zh-CN": "暂时不能保存，请稍后再试", en: "Storage is unavailable just now; please try again shortly" },
  },
  internal: { status: 500, title: { "zh-CN": "系统出错了", en: "Something went wrong on our side" } },
};

/** The sentence for each field at fault; `{name}` is filled from the error's data. */
const FIELD_WORDS: Record<FieldReason, Words> = {
  required: { "zh-CN": "这一项必须填写。", en: "This is required." },
  unknown: { "zh-CN": "没有这一项。", en: "There is no such field." },
  wrong_type: { "zh-CN": "类型不对。", en: "This is of the wrong type." },
  out_of_range: { "zh-CN": "超出允许的范围。", en: "This is outside the allowed range." },
  not_an_option: { "zh-CN": "不在可选的范围内。", en: "This is not one of the options." },
  too_few: { "zh-CN": "选得太少。", en: "Too few were chosen." },
  too_many: { "zh-CN": "选得太多。", en: "Too many were chosen." },
  too_long: { "zh-CN": "文字太长。", en: "This text is too long." },
  too_short: { "zh-CN": "太短，至少 12 个字符。", en: "Too short: at least 12 characters." },
  easily_guessed: {
    "zh-CN": "太容易猜到：不要包含姓名，也不要只重复几个字符。",
    en: "Too easily guessed: leave out your name, and do not repeat a few characters.",
  },
  name_taken: {
    "zh-CN": "已有同名的人，请加上部门等以示区别。",
    en: "Someone of this name is there already; add what tells the two apart.",
  },
  unknown_role: { "zh-CN": "没有这种角色。", en: "There is no such role." },
  repeated: { "zh-CN": "有重复。", en: "This is repeated." },
  hidden: {
    "zh-CN": "按前面的回答，这一题不需要回答。",
    en: "This question does not apply after the earlier answers.",
  },
  bad_text: { "zh-CN": "含有不能保存的字符。", en: "This holds characters that cannot be stored." },
  bad_id: { "zh-CN": "名称格式不对。", en: "This is not a valid key." },
  unknown_unit: { "zh-CN": "没有这个单位。", en: "There is no such unit." },
  unknown_survey: { "zh-CN": "没有这份问卷。", en: "There is no such survey." },
  unknown_wave: { "zh-CN": "没有这个调查批次。", en: "There is no such wave." },
  unknown_question: { "zh-CN": "没有这道题。", en: "There is no such question." },
  unknown_indicator: { "zh-CN": "没有这个指标。", en: "There is no such indicator." },
  unknown_revision: { "zh-CN": "没有这个版本。", en: "There is no such revision." },
  unknown_column: { "zh-CN": "没有这一列。", en: "There is no such column." },
  missing_column: { "zh-CN": "缺少这一列。", en: "This column is missing." },
  cycle: { "zh-CN": "上级单位形成循环。", en: "The parents form a circle." },
  reserved: { "zh-CN": "这个名称是保留的。", en: "This name is reserved." },
  unit_ended: { "zh-CN": "这个单位当时已经撤销。", en: "This unit had ended by then." },
  unpublished: { "zh-CN": "问卷还没有发布。", en: "The survey has not been published." },
  bad_reference: {
    "zh-CN": "引用的题目或选项不存在。",
    en: "This refers to a question or option that does not exist.",
  },
  indicator_differs: {
    "zh-CN": "同名指标在别的问卷里含义不同。",
    en: "An indicator of this key means something else in another survey.",
  },
  filters_combined: { "zh-CN": "一次只能用一个筛选条件。", en: "Only one filter at a time." },
  bad_period: { "zh-CN": "周期写法不对。", en: "This is not a valid period." },
  open_period: { "zh-CN": "这一周期尚未结束。", en: "This period is still open." },
  percentage: {
    "zh-CN": "这里需要份数，不接受百分比；没有份数的百分比请作为引用比率导入（/api/v1/quotations/import）。",
    en: "Counts are needed here, not a percentage; import a percentage without counts as a quoted rate (/api/v1/quotations/import).",
  },
  more_favourable_than_valid: { "zh-CN": "满意份数多于有效份数。", en: "More favourable than valid answers." },
  no_own_indicator: {
    "zh-CN": "没有只由本问卷的这道题构成的指标。",
    en: "No indicator counts this question for this survey alone.",
  },
  not_a_sample: {
    "zh-CN": "这一批次没有一次性代码或访员录入的链接：开放链接和导入的答卷不是样本，不能加权，也没有应答率和抽样误差。",
    en: "No link of this wave asks by one-time code or interviewer: answers by an open link or an import are not a sample and have no weights, response rate or sampling error.",
  },
  not_about_person: {
    "zh-CN": "只有标明“关于本人”的单选题或评分题可以用来加权。",
    en: "Only a choice or rating marked as about the person can be weighted by.",
  },
  unit_without_stratum: {
    "zh-CN": "有链接的单位“{unit}”不在任何一层里。",
    en: "The unit {unit} has a link and is in no stratum.",
  },
  sum_differs: {
    "zh-CN": "可回访数与各项剔除数之和不等于办理数。",
    en: "Eligible and excluded cases do not add up to those handled.",
  },
  weights_do_not_sum: { "zh-CN": "权重之和不等于 1。", en: "The weights do not add up to 1." },
  more_than_before: { "zh-CN": "比上一环节的数还多。", en: "This is more than at the step before." },
  figure_exists: {
    "zh-CN": "这一格已有不同的数；要更正请写明原因（?correct=）。",
    en: "Other numbers are already there; to correct them give a reason (?correct=).",
  },
  quotation_exists: {
    "zh-CN": "这一格已有不同的引用；要更正请写明原因（?correct=）。",
    en: "Another quotation is already there; to correct it give a reason (?correct=).",
  },
  id_conflict: { "zh-CN": "这个编号已有内容不同的答卷。", en: "Another answer is stored under this id." },
  bad_csv: { "zh-CN": "这一行的格式不对。", en: "This line is not well-formed CSV." },
  ...LINK_WORDS,
  ...DAY_WORDS,
  ...TABLE_WORDS,
};

export type Problem = {
  type: "about:blank";
  title: string;
  status: number;
  detail: string;
  reason: Reason;
  errors?: { pointer: string; reason: FieldReason; detail: string }[];
  rejected?: Refusal["rejected"];
  cells?: { sheet: string; cell: string; reason: FieldReason; detail: string }[];
  challenge?: Refusal["challenge"];
  requestId: string;
};

/** What one field's error says to a person. */
export function fieldDetail(error: FieldError, locale: Locale): string {
  return FIELD_WORDS[error.reason][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(error.data?.[name] ?? ""));
}

/** A refusal as RFC 9457 problem details, each invalid field named by an RFC 6901 pointer. */
export function problemOf(refusal: Refusal, locale: Locale, requestId: string): Problem {
  const { status, title } = PROBLEMS[refusal.reason];
  const errors = refusal.errors?.map((error) => ({
    pointer: error.pointer,
    reason: error.reason,
    detail: fieldDetail(error, locale),
  }));
  const cells = refusal.cells?.map((fault) => ({
    ...{ sheet: fault.sheet, cell: fault.cell, reason: fault.reason },
    detail: fieldDetail({ pointer: "", ...fault }, locale),
  }));
  const named = errors?.map((error) => `${error.pointer}: ${error.detail}`).join(" ");
  return {
    type: "about:blank",
    title: title[locale],
    status,
    detail:
      named ||
      rejectedDetail(refusal.rejected?.[0], locale) ||
      cellDetail(cells?.[0]) ||
      [title[locale], refusal.origin].filter(Boolean).join(": "),
    reason: refusal.reason,
    ...(errors ? { errors } : {}),
    ...(refusal.rejected && { rejected: refusal.rejected }),
    ...(cells && { cells }),
    ...(refusal.challenge && { challenge: refusal.challenge }),
    requestId,
  };
}

function cellDetail(fault: { sheet: string; cell: string; detail: string } | undefined): string | null {
  return fault ? `${[fault.sheet, fault.cell].filter(Boolean).join("!")}: ${fault.detail}` : null;
}

/** The first bad row in words; the others are told by line, column and reason alone. */
function rejectedDetail(row: RejectedRow | undefined, locale: Locale): string | null {
  if (!row) {
    return null;
  }
  const place = locale === "en" ? `Line ${row.line}` : `第 ${row.line} 行`;
  const column = row.column && (locale === "en" ? `, column ${row.column}` : `“${row.column}”列`);
  const detail = fieldDetail({ pointer: "", reason: row.reason }, locale);
  return locale === "en" ? `${place}${column}: ${detail}` : `${place}${column}：${detail}`;
}
