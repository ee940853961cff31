import type { Row } from "@libsql/client";
import type { KioskPin } from "../core/kiosks/kiosk-pin.ts";
import type { Database, Statement } from "./database.ts";
import type { Stamp } from "./people.ts";

/** A code with which one tablet may be paired, or was; `isUsed` once it was, `isEnded` once that was taken back. */
export type KioskPairing = {
  id: string;
  link: string;
  pin: KioskPin;
  expiresMs: number;
  madeOn: string;
  isUsed: boolean;
  isEnded: boolean;
};

const SELECT_PAIRING = `SELECT p.id, p.link, p.pin, p.expires_ms, p.recorded_on, u.pairing IS NOT NULL AS is_used,
    e.pairing IS NOT NULL AS is_ended
  FROM kiosk_pairings p LEFT JOIN kiosk_pairing_uses u ON u.pairing = p.id
    LEFT JOIN kiosk_pairing_ends e ON e.pairing = p.id`;

function pairingOf(row: Row): KioskPairing {
  return {
    id: String(row.id),
    link: String(row.link),
    pin: JSON.parse(String(row.pin)) as KioskPin,
    expiresMs: Number(row.expires_ms),
    madeOn: String(row.recorded_on),
    isUsed: Number(row.is_used) === 1,
    isEnded: Number(row.is_ended) === 1,
  };
}

/** The pairings of a link, those made last first as far as days tell. */
export async function kioskPairings(db: Database, link: string): Promise<KioskPairing[]> {
  const { rows } = await db.execute(`${SELECT_PAIRING} WHERE p.link = ?1 ORDER BY p.recorded_on DESC, p.id`, [link]);
  return rows.map(pairingOf);
}

export async function findPairingByCode(db: Database, link: string, codeHash: string): Promise<KioskPairing | null> {
  const { rows } = await db.execute(`${SELECT_PAIRING} WHERE p.link = ?1 AND p.code_hash = ?2`, [link, codeHash]);
  return rows.map(pairingOf)[0] ?? null;
}

/** The pairing of a tablet, by what that proves itself with. */
export async function findPairingByCredential(
  db: Database,
  link: string,
  credentialHash: string,
): Promise<KioskPairing | null> {
  const found = await db.execute(`${SELECT_PAIRING} WHERE p.link = ?1 AND u.credential_hash = ?2`, [
    link,
    credentialHash,
  ]);
  return found.rows.map(pairingOf)[0] ?? null;
}

/** Whether a link was ever set out on a tablet: from then on nothing else may send to it. */
export async function isKioskSetOut(db: Database, link: string): Promise<boolean> {
  const { rows } = await db.execute("SELECT 1 FROM kiosk_pairings WHERE link = ?1 LIMIT 1", [link]);
  return rows.length > 0;
}

export function newKioskPairing(
  { id, link, pin, expiresMs }: Pick<KioskPairing, "id" | "link" | "pin" | "expiresMs">,
  codeHash: string,
  { recordedOn, actor }: Stamp,
): Statement {
  return {
    sql: `INSERT INTO kiosk_pairings (id, link, code_hash, pin, expires_ms, recorded_on, actor)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    args: [id, link, codeHash, JSON.stringify(pin), expiresMs, recordedOn, actor],
  };
}

/** Pairs; fails where the code was used before. */
export function usePairing(pairing: string, credentialHash: string, recordedOn: string): Statement {
  return {
    sql: "INSERT INTO kiosk_pairing_uses (pairing, credential_hash, recorded_on) VALUES (?1, ?2, ?3)",
    args: [pairing, credentialHash, recordedOn],
  };
}

/** Ends a pairing, or takes a code back; nothing where that was done. */
export function endPairing(pairing: string, { recordedOn, actor }: Stamp): Statement {
  return {
    sql: "INSERT INTO kiosk_pairing_ends (pairing, recorded_on, actor) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    args: [pairing, recordedOn, actor],
  };
}

/** The keys to which the tablets of a link seal. */
export type KioskKeys = { publicKey: string; privateKey: string };

export async function findKioskKeys(db: Database, link: string): Promise<KioskKeys | null> {
  const { rows } = await db.execute("SELECT public_key, private_key FROM kiosk_keys WHERE link = ?1", [link]);
  const [row] = rows;
  return row ? { publicKey: String(row.public_key), privateKey: String(row.private_key) } : null;
}

/** Keys of a link for good; nothing where it has some. */
export function newKioskKeys(
  link: string,
  { publicKey, privateKey }: KioskKeys,
  { recordedOn, actor }: Stamp,
): Statement {
  return {
    sql: `INSERT INTO kiosk_keys (link, public_key, private_key, recorded_on, actor) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT DO NOTHING`,
    args: [link, publicKey, privateKey, recordedOn, actor],
  };
}
