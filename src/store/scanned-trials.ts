import type { Database } from "./database.ts";

/** The links now leading to a survey whose printed address was opened while they were on trial. */
export async function scannedTrials(db: Database, survey: string): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute(
    "SELECT s.link FROM scanned_trials s JOIN links l ON l.code = s.link WHERE l.survey = ?1",
    [survey],
  );
  return new Set(rows.map(({ link }) => String(link)));
}

/** Whether codes that hang on paper are on trial for a survey, and none of those was scanned. */
export async function isNoTrialScanned(db: Database, survey: string): Promise<boolean> {
  const { rows } = await db.execute(
    `SELECT count(*) AS trials, count(s.link) AS scanned FROM links l LEFT JOIN scanned_trials s ON s.link = l.code
      WHERE l.survey = ?1 AND l.status = 'trial' AND l.channel = 'qr'`,
    [survey],
  );
  return Number(rows[0]?.trials) > 0 && Number(rows[0]?.scanned) === 0;
}

/** Whether the printed address of a link was opened while it was on trial. */
export async function isScannedTrial(db: Database, link: string): Promise<boolean> {
  const { rows } = await db.execute("SELECT 1 FROM scanned_trials WHERE link = ?1", [link]);
  return rows.length > 0;
}

/** Notes that it was; once is enough. */
export async function noteScannedTrial(db: Database, link: string): Promise<void> {
  await db.batch([{ sql: "INSERT OR IGNORE INTO scanned_trials (link) VALUES (?1)", args: [link] }]);
}
