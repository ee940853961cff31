/** Filters of released cells: public first answers without a flag, and those with one; two parts of the total. */
export const UNFLAGGED_FILTER = "flag:none";
export const UNIFORM_FILTER = "flag:uniform";

/** The filter of rows with this flag. */
export function flagFilter(flag: string): string {
  return flag === "" ? UNFLAGGED_FILTER : `flag:${flag}`;
}
