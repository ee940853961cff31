import { hexOf } from "../core/records/hex.ts";
import type { NewResponse, Receipt } from "../core/responses/new-response.ts";
import type { Database, Statement } from "./database.ts";
import { liveSnapshotStatement } from "./live-snapshots.ts";
import { spendCodes } from "./one-time-codes.ts";
import { joinedDigests, saltAt, sheetsOf } from "./response-sheets.ts";
import { foldTallies, tallyStatements } from "./tallies.ts";

// Bytes go as one blob a statement, cut where each is stored: as hexadecimal they would be written, copied and read twice.
const INSERT_RESPONSES = `INSERT INTO responses (survey, day, revision, unit, link, channel, respondent_class, proof,
    origin, round, import_id, key, "commit", leaf_hash, check_code)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, substr(?13, e.key * 96 + 1, 32), substr(?13, e.key * 96 + 33, 32),
    substr(?13, e.key * 96 + 65, 32), e.value
  FROM json_each(?12) e`;
const INSERT_BODIES = `INSERT INTO response_bodies (key, answers, salt)
  SELECT substr(?2, e.key * 64 + 1, 32), e.value, substr(?2, e.key * 64 + 33, 32) FROM json_each(?1) e`;
const INSERT_TEXTS = `INSERT INTO response_texts (key, field, text, salt)
  SELECT unhex(v ->> 0), v ->> 1, unhex(v ->> 2), unhex(v ->> 3) FROM (SELECT value AS v FROM json_each(?1))`;
const INSERT_TRIALS = `INSERT INTO trial_responses (key, link, day, revision, answers, texts, leaf_hash, check_code)
  SELECT unhex(v ->> 0), v ->> 1, v ->> 2, v ->> 3, v ->> 4, v ->> 5, unhex(v ->> 6), v ->> 7
  FROM (SELECT value AS v FROM json_each(?1))`;

const utf8 = new TextEncoder();

/** The rows of answers that count, without their tallies; `importId` is null for everything but imports. */
export function insertResponseStatements(responses: readonly NewResponse[], importId: number | null): Statement[] {
  if (responses.length === 0) {
    return [];
  }
  const bodies = responses.map(({ closedJson }) => closedJson);
  const texts = responses.flatMap(({ key, answers, salts }) =>
    answers.texts.map(({ field, text }, index) => [
      ...[hexOf(key), field, hexOf(utf8.encode(text)), hexOf(saltAt(salts, index + 1))],
    ]),
  );
  return [
    ...rowStatements(responses, importId),
    {
      sql: INSERT_BODIES,
      args: [JSON.stringify(bodies), joinedDigests(responses.flatMap(({ key, salts }) => [key, saltAt(salts, 0)]))],
    },
    ...(texts.length > 0 ? [{ sql: INSERT_TEXTS, args: [JSON.stringify(texts)] }] : []),
  ];
}

/** One statement for all that have their dimensions in common: reading a value out of JSON costs as much as storing it. */
function rowStatements(responses: readonly NewResponse[], importId: number | null): Statement[] {
  return sheetsOf(responses).map(({ dimensions, responses: sheet }) => ({
    sql: INSERT_RESPONSES,
    args: [
      ...dimensions,
      importId,
      JSON.stringify(sheet.map(({ checkCode }) => checkCode)),
      joinedDigests(sheet.flatMap(({ key, commit, leafHash }) => [key, commit, leafHash])),
    ],
  }));
}

/**
 * Everything one group of answers writes, in order: spent codes, rows, tallies, and for live surveys the counts set aside exactly
 * at every tenth answer, even inside the group.
 */
export function storeStatements(responses: readonly NewResponse[]): Statement[] {
  const trials = responses.filter((response) => response.isTrial);
  const counted = responses.filter((response) => !response.isTrial);
  const hashes = counted.flatMap(({ codeHash }) => codeHash ?? []);
  return [
    ...(hashes.length > 0 ? [spendCodes(hashes)] : []),
    ...insertTrialStatements(trials),
    ...insertResponseStatements(counted, null),
    ...tallyStatements(foldTallies(counted.filter((response) => response.livePeriod === null)), 0),
    ...counted.flatMap((response) => {
      const { livePeriod } = response;
      return livePeriod === null
        ? []
        : [...tallyStatements(foldTallies([response]), 0), liveSnapshotStatement(response.dimensions, livePeriod)];
    }),
  ];
}

function insertTrialStatements(responses: readonly NewResponse[]): Statement[] {
  const rows = responses.map(({ key, dimensions, closedJson, answers, leafHash, checkCode }) => [
    ...[hexOf(key), dimensions.link, dimensions.day, dimensions.revision, closedJson, JSON.stringify(answers.texts)],
    ...[hexOf(leafHash), checkCode],
  ]);
  return rows.length > 0 ? [{ sql: INSERT_TRIALS, args: [JSON.stringify(rows)] }] : [];
}

/** What is stored under a key, enough to tell a retry from a conflict. */
export type StoredResponse = {
  link: string | null;
  closedJson: string;
  texts: { field: string; text: string }[];
  receipt: Receipt;
};

const FIND = `SELECT r.survey, r.revision, r.day, r.link, r.leaf_hash, r.check_code, b.answers
  FROM responses r JOIN response_bodies b ON b.key = r.key WHERE r.key = ?1`;
const FIND_TRIAL = `SELECT l.survey, t.revision, t.day, t.link, t.leaf_hash, t.check_code, t.answers, t.texts
  FROM trial_responses t JOIN links l ON l.code = t.link WHERE t.key = ?1`;

/** The response stored under `key`, on trial or not. */
export async function findStoredResponse(db: Database, key: Uint8Array): Promise<StoredResponse | null> {
  const found = (await db.execute(FIND, [key])).rows[0];
  if (found) {
    const texts = await db.execute("SELECT field, text FROM response_texts WHERE key = ?1", [key]);
    return storedResponse(
      found,
      texts.rows.map((row) => ({ field: String(row.field), text: decode(row.text) })),
    );
  }
  const trial = (await db.execute(FIND_TRIAL, [key])).rows[0];
  return trial ? storedResponse(trial, JSON.parse(String(trial.texts))) : null;
}

function storedResponse(row: Record<string, unknown>, texts: StoredResponse["texts"]): StoredResponse {
  return {
    link: row.link === null ? null : String(row.link),
    closedJson: String(row.answers),
    texts,
    receipt: {
      survey: String(row.survey),
      revision: Number(row.revision),
      day: String(row.day),
      leafHash: hexOf(new Uint8Array(row.leaf_hash as ArrayBuffer)),
      checkCode: String(row.check_code),
    },
  };
}

const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function decode(bytes: unknown): string {
  return utf8Decoder.decode(bytes as ArrayBuffer);
}

/** Whether any link holds answers on trial. */
export async function hasTrialResponses(db: Database): Promise<boolean> {
  return (await db.execute("SELECT 1 FROM trial_responses LIMIT 1")).rows.length > 0;
}

/** Which of these keys (hex) are stored already. */
export async function storedKeys(db: Database, keys: readonly Uint8Array[]): Promise<Set<string>> {
  const result = await db.execute(
    `SELECT lower(hex(key)) AS key FROM responses WHERE key IN (SELECT unhex(value) FROM json_each(?1))
     UNION ALL SELECT lower(hex(key)) FROM trial_responses WHERE key IN (SELECT unhex(value) FROM json_each(?1))`,
    [JSON.stringify(keys.map(hexOf))],
  );
  return new Set(result.rows.map((row) => String(row.key)));
}

/** The receipt of a check code: never an answer, a unit or a link. */
export async function findReceipt(
  db: Database,
  checkCode: string,
): Promise<{ survey: string; day: string; leafHash: string } | null> {
  const row = (
    await db.execute("SELECT survey, day, lower(hex(leaf_hash)) AS leaf_hash FROM responses WHERE check_code = ?1", [
      checkCode,
    ])
  ).rows[0];
  return row ? { survey: String(row.survey), day: String(row.day), leafHash: String(row.leaf_hash) } : null;
}
