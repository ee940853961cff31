import type { Challenge } from "./responses/challenge.ts";
import type { TableReason } from "./tables/table-reason.ts";

/** Why a single field is refused; `src/wire/problems.ts` holds the words for each in both languages. */
export type FieldReason =
  | "required"
  | "unknown"
  | "wrong_type"
  | "out_of_range"
  | "not_an_option"
  | "too_few"
  | "too_many"
  | "too_long"
  | "too_short"
  | "easily_guessed"
  | "name_taken"
  | "unknown_role"
  | "repeated"
  | "hidden"
  | "bad_text"
  | "bad_id"
  | "bad_round"
  | "bad_code"
  | "bad_origin"
  | "not_a_widget_link"
  | "not_a_code_link"
  | "not_hideable"
  | "not_one_line"
  | "bad_day"
  | "future_day"
  | "before_day"
  | "outside_link_days"
  | "not_first_of_month"
  | "unknown_unit"
  | "unknown_survey"
  | "unknown_wave"
  | "unknown_question"
  | "unknown_indicator"
  | "unknown_revision"
  | "unknown_column"
  | "missing_column"
  | "cycle"
  | "reserved"
  | "unit_ended"
  | "unpublished"
  | "bad_reference"
  | "indicator_differs"
  | "wave_overlaps"
  | "wave_differs"
  | "filters_combined"
  | "bad_period"
  | "too_many_periods"
  | "open_period"
  | "percentage"
  | "more_favourable_than_valid"
  | "no_own_indicator"
  | "not_a_sample"
  | "not_about_person"
  | "unit_without_stratum"
  | "sum_differs"
  | "weights_do_not_sum"
  | "more_than_before"
  | "figure_exists"
  | "quotation_exists"
  | "id_conflict"
  | "bad_csv"
  | TableReason;

/** One field at fault: an RFC 6901 pointer, the reason, and the values its sentence needs. */
export type FieldError = { pointer: string; reason: FieldReason; data?: Record<string, string | number> };

/** One row of an import at fault; `line` 1 is the header. */
export type RejectedRow = { line: number; column: string; reason: FieldReason };

/** One cell of a table at fault: `cell` as spreadsheets name it, `B7`, empty where the whole sheet is. */
export type RejectedCell = {
  sheet: string;
  cell: string;
  reason: FieldReason;
  data?: Record<string, string | number>;
};

/** Why a request is refused; `src/wire/problems.ts` gives each its status and its words. */
export type Reason =
  | "malformed_json"
  | "bad_envelope"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "unknown_token"
  | "code_used"
  | "unpaired"
  | "id_conflict"
  | "link_not_open_yet"
  | "link_paused"
  | "not_scanned"
  | "link_closed"
  | "wave_released"
  | "period_released"
  | "already_withdrawn"
  | "body_too_large"
  | "unsupported_media_type"
  | "invalid"
  | "rejected_rows"
  | "rejected_cells"
  | "cross_site"
  | "origin_not_allowed"
  | "wrong_credentials"
  | "too_many_attempts"
  | "code_expired"
  | "last_administrator"
  | "method_not_allowed"
  | "too_many_requests"
  | "overloaded"
  | "unavailable"
  | "internal";

export type Refusal = {
  reason: Reason;
  errors?: readonly FieldError[];
  rejected?: readonly RejectedRow[];
  cells?: readonly RejectedCell[];
  retryAfterSeconds?: number;
  /** Work with whose proof the same may be sent at once. */
  challenge?: Challenge;
  /** The site whose page asked, where that is why. */
  origin?: string;
};

/** The common case: understood, but these fields are wrong (422). */
export function invalid(errors: readonly FieldError[]): Refusal {
  return { reason: "invalid", errors };
}
