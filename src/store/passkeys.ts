import type { Row } from "@libsql/client";
import type { Day } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

export type Passkey = {
  /** The credential's id, base64url. */
  credential: string;
  person: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: readonly string[];
  recordedOn: Day;
};

const SELECT_PASSKEY = "SELECT credential, person, public_key, counter, transports, recorded_on FROM passkeys";

export async function findPasskey(db: Database, credential: string): Promise<Passkey | null> {
  const { rows } = await db.execute(`${SELECT_PASSKEY} WHERE credential = ?1`, [credential]);
  return rows[0] ? passkeyOf(rows[0]) : null;
}

export async function passkeysOf(db: Database, person: string): Promise<Passkey[]> {
  const { rows } = await db.execute(`${SELECT_PASSKEY} WHERE person = ?1 ORDER BY recorded_on, credential`, [person]);
  return rows.map(passkeyOf);
}

function passkeyOf(row: Row): Passkey {
  return {
    credential: String(row.credential),
    person: String(row.person),
    publicKey: new Uint8Array(row.public_key as ArrayBuffer),
    counter: Number(row.counter),
    transports: JSON.parse(String(row.transports)),
    recordedOn: String(row.recorded_on),
  };
}

/** Keeps a passkey; fails when the credential is known, whoever's it is. */
export function newPasskey({ credential, person, publicKey, counter, transports, recordedOn }: Passkey): Statement {
  return {
    sql: `INSERT INTO passkeys (credential, person, public_key, counter, transports, recorded_on)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
    args: [credential, person, publicKey, counter, JSON.stringify(transports), recordedOn],
  };
}

export function countPasskey(credential: string, counter: number): Statement {
  return { sql: "UPDATE passkeys SET counter = ?2 WHERE credential = ?1", args: [credential, counter] };
}
