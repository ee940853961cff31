import type { TallyRow } from "../core/figures/counts.ts";
import type { AcceptedAnswers, ResponseDimensions } from "../core/responses/answer.ts";
import type { NewResponse } from "../core/responses/new-response.ts";
import { tallyOfAlike } from "../core/responses/prepare-response.ts";
import type { Database, Statement } from "./database.ts";
import { joinedDigests, saltAt, sheetsOf } from "./response-sheets.ts";
import { findRevision } from "./surveys.ts";
import { foldTallies, tallyStatements } from "./tallies.ts";

const DIMENSIONS = "survey, day, revision, unit, link, channel, respondent_class, proof, origin, round";
const GROUP = `INSERT INTO response_groups (id, ${DIMENSIONS}, check_codes, answers, texts, digests)
  VALUES (randomblob(16), ${Array.from({ length: 14 }, (_, index) => `?${index + 1}`).join(", ")})`;

const GROUPS_PER_STEP = 4;
const FIND_SOME = `SELECT hex(id) AS id, ${DIMENSIONS}, answers, texts
  FROM response_groups ORDER BY id LIMIT ${GROUPS_PER_STEP}`;
const SOME = "(SELECT unhex(value) FROM json_each(?1))";
const digest = (of: string, part: number) => `substr(g.digests, ${of} * 128 + ${part * 32 + 1}, 32)`;
const SETTLE = [
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
];

/** Responses that count, set down as groups: fails when one of their keys is stored already. */
export function groupStatements(responses: readonly NewResponse[]): Statement[] {
  return sheetsOf(responses).map(({ dimensions, responses: unsorted }) => {
    const sheet = unsorted.toSorted((one, other) => compareBytes(one.key, other.key));
    const texts: [number, string, string][] = [];
    const digests: Uint8Array[] = [];
    const textSalts: Uint8Array[] = [];
    sheet.forEach(({ key, commit, leafHash, salts, answers }, index) => {
      digests.push(key, commit, leafHash, saltAt(salts, 0));
      answers.texts.forEach(({ field, text }, at) => {
        texts.push([index, field, text]);
        textSalts.push(saltAt(salts, at + 1));
      });
    });
    return {
      sql: GROUP,
      args: [
        ...dimensions,
        JSON.stringify(sheet.map(({ checkCode }) => checkCode)),
        JSON.stringify(sheet.map(({ closedJson }) => closedJson)),
        JSON.stringify(texts),
        joinedDigests([...digests, ...textSalts]),
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

/**
 * Moves some groups into the tables of responses, adds them to the tallies, and returns whether any are left. Never to
 * be called before an earlier call has ended: both would count the same groups.
 */
export async function settleSomeGroups(db: Database): Promise<boolean> {
  const { rows } = await db.execute(FIND_SOME);
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const counted = await Promise.all(rows.map((group) => countedIn(db, group)));
  const written = await db.batch([
    ...SETTLE.map((sql) => ({ sql, args: [ids] })),
    ...tallyStatements(foldTallies(counted.flat()), 0),
    { sql: "SELECT EXISTS (SELECT 1 FROM response_groups) AS has_more", args: [] },
  ]);
  return Number(written.at(-1)?.rows[0]?.has_more) === 1;
}

/** Moves all groups into the tables of responses, for who is alone with the database. */
export async function settleGroups(db: Database): Promise<void> {
  while (await settleSomeGroups(db)) {
    // Until none is left.
  }
}

type Counted = Pick<NewResponse, "dimensions" | "tally">;

/** What the answers of a group add to the tally; throws when their questionnaire was never published. */
async function countedIn(db: Database, group: Record<string, unknown>): Promise<Counted[]> {
  const dimensions = dimensionsOf(group);
  const definition = await findRevision(db, dimensions.survey, dimensions.revision);
  if (!definition) {
    throw new Error(`responses to ${dimensions.survey} revision ${dimensions.revision}, which was never published`);
  }
  const closedJsons = JSON.parse(String(group.answers)) as string[];
  const texts = closedJsons.map((): { field: string; text: string }[] => []);
  for (const [index, field, text] of JSON.parse(String(group.texts)) as [number, string, string][]) {
    texts[index]?.push({ field, text });
  }
  const knownTallies = new Map<string, readonly TallyRow[]>();
  return closedJsons.map((closedJson, index) => {
    const accepted: AcceptedAnswers = { closed: JSON.parse(closedJson), texts: texts[index] ?? [] };
    return { dimensions, tally: tallyOfAlike({ definition, dimensions, accepted, knownTallies }, closedJson) };
  });
}

function dimensionsOf(row: Record<string, unknown>): ResponseDimensions {
  return {
    ...{ survey: String(row.survey), revision: Number(row.revision), day: String(row.day), unit: String(row.unit) },
    link: String(row.link),
    channel: String(row.channel) as ResponseDimensions["channel"],
    respondentClass: row.respondent_class === null ? null : String(row.respondent_class),
    proof: String(row.proof) as ResponseDimensions["proof"],
    origin: String(row.origin) as ResponseDimensions["origin"],
    round: Number(row.round),
  };
}
