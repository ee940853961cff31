import type { Row } from "@libsql/client";
import { addDays, type Day } from "../core/figures/period.ts";
import type { LinkStatus } from "../core/links/link-state.ts";
import type { Channel, ResponseProof } from "../core/responses/answer.ts";
import type { Database, Statement } from "./database.ts";
import { knownLinks } from "./known-links.ts";

/** A link as last stated. `ownOpensOn`, `ownClosesOn` are what was given; `opensOn`, `closesOn` are narrowed to its wave's and its unit's days. */
export type Link = {
  code: string;
  change: number;
  survey: string;
  /** The newest revision when the link was made or last re-pointed; that one and later ones were served. */
  firstRevision: number;
  unit: string;
  channel: Channel;
  respondentClass: string | null;
  round: number;
  wave: string | null;
  proof: Exclude<ResponseProof, "imported">;
  status: LinkStatus;
  ownOpensOn: Day | null;
  ownClosesOn: Day | null;
  /** The ids of the questions that its address may answer beforehand. */
  preset: readonly string[];
  /** The ids of those that it may answer and the page does not ask. */
  hidden: readonly string[];
  opensOn: Day | null;
  closesOn: Day | null;
  /** The sites whose pages may show the rating, as browsers name them: `https://www.example.gov.cn`. */
  origins: readonly string[];
};

/** A link as it is stated, without what its wave adds. */
export type NewLink = Omit<Link, "change" | "opensOn" | "closesOn">;

// A wave's days may still move until it is released, so that a link reads them instead of keeping a copy.
const SELECT_LINK = `SELECT l.*, w.from_day, w.to_day,
    (SELECT max(revision) FROM survey_revisions WHERE survey = l.survey) AS newest_revision,
    (SELECT until FROM unit_changes WHERE code = l.unit ORDER BY change DESC LIMIT 1) AS unit_until
  FROM link_changes l
  LEFT JOIN wave_changes w ON w.survey = l.survey AND w.key = l.wave
    AND w.change = (SELECT max(change) FROM wave_changes WHERE survey = l.survey AND key = l.wave)`;

/** A link with the number of its survey's newest revision and the day of its last statement. */
export type FoundLink = { link: Link; newestRevision: number; statedOn: Day };

/** The link of a code in one look-up; null when the code is unknown. */
export async function findLinkForAnswer(db: Database, code: string): Promise<FoundLink | null> {
  const links = knownLinks(db);
  const found = links?.get(code) ?? (await readLink(db, code));
  if (found) {
    links?.set(code, found);
  }
  return found;
}

async function readLink(db: Database, code: string): Promise<FoundLink | null> {
  const result = await db.execute(`${SELECT_LINK} WHERE l.code = ?1 ORDER BY l.change DESC LIMIT 1`, [code]);
  const row = result.rows[0];
  return row
    ? { link: linkOf(row), newestRevision: Number(row.newest_revision), statedOn: String(row.recorded_on) }
    : null;
}

export async function findLink(db: Database, code: string): Promise<Link | null> {
  return (await findLinkForAnswer(db, code))?.link ?? null;
}

/** Links by code, at most `limit` of those after `after`, of one survey, unit or set of units where given. */
export async function listLinks(
  db: Database,
  input: {
    survey: string | null;
    unit: string | null;
    units?: readonly string[] | null;
    after: string | null;
    limit: number;
  },
): Promise<Link[]> {
  const result = await db.execute(
    `${SELECT_LINK} WHERE l.code > ?1 AND (?2 IS NULL OR l.survey = ?2) AND (?3 IS NULL OR l.unit = ?3)
        AND (?5 IS NULL OR l.unit IN (SELECT value FROM json_each(?5)))
        AND l.change = (SELECT max(change) FROM link_changes WHERE code = l.code)
      ORDER BY l.code LIMIT ?4`,
    [input.after ?? "", input.survey, input.unit, input.limit, input.units ? JSON.stringify(input.units) : null],
  );
  return result.rows.map(linkOf);
}

function linkOf(row: Row): Link {
  const ownOpensOn = textOrNull(row.opens_on);
  const ownClosesOn = textOrNull(row.closes_on);
  return {
    code: String(row.code),
    change: Number(row.change),
    survey: String(row.survey),
    firstRevision: Number(row.first_revision),
    unit: String(row.unit),
    channel: row.channel as Link["channel"],
    respondentClass: textOrNull(row.respondent_class),
    round: Number(row.round),
    wave: textOrNull(row.wave),
    proof: row.proof as Link["proof"],
    status: row.status as LinkStatus,
    ownOpensOn,
    ownClosesOn,
    preset: listOf(row.preset),
    hidden: listOf(row.hidden),
    opensOn: later(ownOpensOn, textOrNull(row.from_day)),
    closesOn: earlier(earlier(ownClosesOn, textOrNull(row.to_day)), lastDayBefore(textOrNull(row.unit_until))),
    origins: JSON.parse(String(row.origins)) as string[],
  };
}

function listOf(value: unknown): string[] {
  return typeof value === "string" ? (JSON.parse(value) as string[]) : [];
}

/** A list of questions as it is stored. */
export function listText(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : JSON.stringify(ids);
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

function lastDayBefore(until: Day | null): Day | null {
  return until === null ? null : addDays(until, -1);
}

function later(one: Day | null, other: Day | null): Day | null {
  return one !== null && other !== null ? (one > other ? one : other) : (one ?? other);
}

function earlier(one: Day | null, other: Day | null): Day | null {
  return one !== null && other !== null ? (one < other ? one : other) : (one ?? other);
}

/** A statement about a link under the number the caller judged by; fails when that one is taken. */
export function newLinkChange(link: NewLink, change: number, recordedOn: Day, actor: string): Statement {
  return {
    sql: `INSERT INTO link_changes (code, change, survey, first_revision, unit, channel, respondent_class,
        round, wave, proof, status, opens_on, closes_on, recorded_on, actor, origins, preset, hidden)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)`,
    args: linkArgs(link, change, recordedOn, actor),
  };
}

function linkArgs(link: NewLink, change: number, recordedOn: Day, actor: string): Statement["args"] {
  return [
    link.code,
    change,
    link.survey,
    link.firstRevision,
    link.unit,
    link.channel,
    link.respondentClass,
    link.round,
    link.wave,
    link.proof,
    link.status,
    link.ownOpensOn,
    link.ownClosesOn,
    recordedOn,
    actor,
    JSON.stringify(link.origins),
    listText(link.preset),
    listText(link.hidden),
  ];
}

/** Erases what the link received on trial. */
export function eraseTrialResponses(code: string): Statement {
  return { sql: "DELETE FROM trial_responses WHERE link = ?1", args: [code] };
}
