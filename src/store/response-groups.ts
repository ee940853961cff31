import type { NewResponse } from "../core/responses/new-response.ts";
import type { Database, Statement } from "./database.ts";
import { joinedDigests, saltAt, sheetsOf } from "./response-sheets.ts";

const DIMENSIONS = "survey, day, revision, unit, link, channel, respondent_class, proof, origin, round";
const GROUP = `INSERT INTO response_groups (id, ${DIMENSIONS}, check_codes, answers, texts, digests)
  VALUES (randomblob(16), ${Array.from({ length: 14 }, (_, index) => `?${index + 1}`).join(", ")})`;

const GROUPS_PER_STEP = 4;
const SOME = `(SELECT id FROM response_groups ORDER BY id LIMIT ${GROUPS_PER_STEP})`;
const digest = (of: string, part: number) => `substr(g.digests, ${of} * 128 + ${part * 32 + 1}, 32)`;
const SETTLE: Statement[] = [
  `INSERT INTO responses (${DIMENSIONS}, key, "commit", leaf_hash, check_code)
    SELECT ${DIMENSIONS}, ${digest("c.key", 0)}, ${digest("c.key", 1)}, ${digest("c.key", 2)}, c.value
    FROM response_groups g, json_each(g.check_codes) c WHERE g.id IN ${SOME}`,
  `INSERT INTO response_bodies (key, answers, salt)
    SELECT ${digest("a.key", 0)}, a.value, ${digest("a.key", 3)}
    FROM response_groups g, json_each(g.answers) a WHERE g.id IN ${SOME}`,
  `INSERT INTO response_texts (key, field, text, salt)
    SELECT ${digest("(t.value ->> 0)", 0)}, t.value ->> 1, CAST(t.value ->> 2 AS BLOB),
      substr(g.digests, json_array_length(g.check_codes) * 128 + t.key * 32 + 1, 32)
    FROM response_groups g, json_each(g.texts) t WHERE g.id IN ${SOME}`,
  `DELETE FROM response_groups WHERE id IN ${SOME}`,
  "SELECT EXISTS (SELECT 1 FROM response_groups) AS has_more",
].map((sql) => ({ sql, args: [] }));

/** Responses that count, set down as groups, without their tallies: fails when one of their keys is stored already. */
export function groupStatements(responses: readonly NewResponse[]): Statement[] {
  return sheetsOf(responses).map(({ dimensions, responses: unsorted }) => {
    const sheet = unsorted.toSorted((one, other) => compareBytes(one.key, other.key));
    const texts = sheet.flatMap(({ answers }, index) => answers.texts.map(({ field, text }) => [index, field, text]));
    const digests = sheet.flatMap(({ key, commit, leafHash, salts }) => [key, commit, leafHash, saltAt(salts, 0)]);
    for (const { answers, salts } of sheet) {
      digests.push(...answers.texts.map((_, at) => saltAt(salts, at + 1)));
    }
    return {
      sql: GROUP,
      args: [
        ...dimensions,
        JSON.stringify(sheet.map(({ checkCode }) => checkCode)),
        JSON.stringify(sheet.map(({ closedJson }) => closedJson)),
        JSON.stringify(texts),
        joinedDigests(digests),
      ],
    };
  });
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) {
    at++;
  }
  return (one[at] ?? 0) - (other[at] ?? 0);
}

/** Moves some groups into the tables of responses, and returns whether any are left. */
export async function settleSomeGroups(db: Database): Promise<boolean> {
  const written = await db.batch(SETTLE);
  return Number(written.at(-1)?.rows[0]?.has_more) === 1;
}

/** Moves all groups into the tables of responses, for who is alone with the database. */
export async function settleGroups(db: Database): Promise<void> {
  while (await settleSomeGroups(db)) {
    // Until none is left.
  }
}
