/** Filters of released cells: public first answers without a flag, and those with one; two parts of the total. */
export const UNFLAGGED_FILTER = "flag:none";
/** Under the name that it had when there was one kind of flag. */
export const FLAGGED_FILTER = "flag:uniform";

/** The filter of rows with this flag. */
export function flagFilter(flag: string): string {
  return flag === "" ? UNFLAGGED_FILTER : FLAGGED_FILTER;
}
