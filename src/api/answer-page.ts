import type { Result } from "../core/result.ts";
import { type PageQuery, pageFrom, parsePageQuery } from "../wire/page.ts";
import type { AppContext } from "./context.ts";
import { problem } from "./respond-problem.ts";

/** How a list is read and told. */
type List<Who, Row> = {
  /** The rows whose key follows `after`; one more than `limit` tells that there is a next page. */
  read: (who: Who, page: PageQuery) => Promise<readonly Row[]>;
  keyOf: (row: Row) => string;
  itemOf: (row: Row) => unknown;
};

/** One page of a list for who was judged; the query is looked at after who asks. */
export async function answerPage<Who, Row>(
  c: AppContext,
  judged: Result<Who>,
  { read, keyOf, itemOf }: List<Who, Row>,
): Promise<Response> {
  if (!judged.ok) {
    return problem(c, judged.refusal);
  }
  const page = parsePageQuery(c.req.query());
  return page.ok
    ? c.json(pageFrom(await read(judged.value, page.value), page.value.limit, keyOf, itemOf))
    : problem(c, page.refusal);
}

/** The same for a list that is read as a whole, told as it is, by id. */
export function answerPageById<Who, Row extends { id: string }>(
  c: AppContext,
  judged: Result<Who>,
  readAll: (who: Who) => Promise<readonly Row[]>,
): Promise<Response> {
  return answerPage(c, judged, {
    read: async (who, { after }) => (await readAll(who)).filter(({ id }) => id > (after ?? "")),
    keyOf: ({ id }) => id,
    itemOf: (row) => row,
  });
}
