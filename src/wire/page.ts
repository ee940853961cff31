import * as z from "zod";
import { invalid } from "../core/refusal.ts";
import { accept, type Result, refuse } from "../core/result.ts";

export const PAGE_LIMIT = 100;
export const PAGE_LIMIT_MAX = 1000;

/** What a list takes; `cursor` is what the page before answered as `next`. */
export const pageQuery = z.object({
  limit: z.string().regex(/^\d+$/).optional().describe(`1 to ${PAGE_LIMIT_MAX}, otherwise ${PAGE_LIMIT}`),
  cursor: z.string().optional(),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export type PageQuery = { after: string | null; limit: number };

/** Which page is asked for: at most `limit` items whose key follows `after`. */
export function parsePageQuery(query: Record<string, string>): Result<PageQuery> {
  const limit = query.limit === undefined ? PAGE_LIMIT : Number(query.limit);
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const errors = [];
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > PAGE_LIMIT_MAX) {
    errors.push({ pointer: "/limit", reason: "out_of_range" } as const);
  }
  if (after === undefined) {
    errors.push({ pointer: "/cursor", reason: "unknown" } as const);
  }
  return errors.length > 0 || after === undefined ? refuse(invalid(errors)) : accept({ after, limit });
}

/** `rows` were asked for with one more than `limit`, which tells whether there is a next page. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}

// Every key a list is sorted by is plain ASCII, so that btoa serves on both runtimes.
function encodeCursor(key: string): string {
  return btoa(key).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decodeCursor(cursor: string): string | undefined {
  try {
    return atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
}
