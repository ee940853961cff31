import { type FilledApp, openFilledApp } from "../support/filled-app.ts";

/** The filled application with room for some hundred submissions more. */
export async function openRoomyApp(): Promise<FilledApp> {
  return openFilledApp({ submitLimit: { perMinute: 1000, perDay: 5000 } });
}

export async function rowsOf({ deps }: FilledApp, sql: string): Promise<Record<string, unknown>[]> {
  return (await deps.db.execute(sql)).rows;
}

/** The column `name` of every row. */
export async function namesOf(app: FilledApp, sql: string): Promise<string[]> {
  return (await rowsOf(app, sql)).map(({ name }) => String(name));
}
