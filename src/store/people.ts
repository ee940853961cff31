import { type Grant, isRole } from "../core/accounts/role.ts";
import type { Day } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

export type Person = { id: string; name: string };
export type PersonState = Person & { change: number; hasLeft: boolean };

/** Who says so, and on which day. */
export type Stamp = { recordedOn: Day; actor: string };

export async function findPerson(db: Database, id: string): Promise<PersonState | null> {
  return (await selectPeople(db, "person = ?1", [id]))[0] ?? null;
}

/** The person who is called so and has not left, or null. */
export async function findPersonByName(db: Database, name: string): Promise<PersonState | null> {
  return (await selectPeople(db, "name = ?1 AND has_left = 0", [name]))[0] ?? null;
}

/** All people who ever were, by id. */
export async function listPeople(db: Database): Promise<PersonState[]> {
  return selectPeople(db, "true", []);
}

async function selectPeople(db: Database, where: string, args: string[]): Promise<PersonState[]> {
  const { rows } = await db.execute(
    `SELECT person, change, name, has_left FROM people WHERE ${where} ORDER BY person`,
    args,
  );
  return rows.map((row) => ({
    id: String(row.person),
    change: Number(row.change),
    name: String(row.name),
    hasLeft: Number(row.has_left) === 1,
  }));
}

/** A statement about a person under the number the caller judged by; fails when that one is taken. */
export function newPersonChange({ id, change, name, hasLeft }: PersonState, { recordedOn, actor }: Stamp): Statement {
  return {
    sql: "INSERT INTO person_changes (person, change, name, has_left, recorded_on, actor) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    args: [id, change, name, hasLeft ? 1 : 0, recordedOn, actor],
  };
}

/** The roles a person holds now. */
export async function grantsOf(db: Database, person: string): Promise<Grant[]> {
  const { rows } = await db.execute("SELECT role, unit FROM role_grants WHERE person = ?1 ORDER BY role, unit", [
    person,
  ]);
  return rows.flatMap(({ role, unit }) => (isRole(role) ? [{ role, unit: unit === null ? null : String(unit) }] : []));
}

/** The roles of everyone who has not left, by person. */
export async function allGrants(db: Database): Promise<Map<string, Grant[]>> {
  const { rows } = await db.execute(
    `SELECT g.person, g.role, g.unit FROM role_grants g JOIN people p ON p.person = g.person
      WHERE p.has_left = 0 ORDER BY g.role, g.unit`,
  );
  const grants = new Map<string, Grant[]>();
  for (const { person, role, unit } of rows) {
    if (isRole(role)) {
      const own = grants.get(String(person)) ?? [];
      own.push({ role, unit: unit === null ? null : String(unit) });
      grants.set(String(person), own);
    }
  }
  return grants;
}

export function newRoleChange(
  person: string,
  { role, unit, isGranted }: Grant & { isGranted: boolean },
  { recordedOn, actor }: Stamp,
): Statement {
  return {
    sql: `INSERT INTO role_changes (person, change, role, unit, is_granted, recorded_on, actor)
      SELECT ?1, (SELECT coalesce(max(change), 0) + 1 FROM role_changes WHERE person = ?1), ?2, ?3, ?4, ?5, ?6`,
    args: [person, role, unit, isGranted ? 1 : 0, recordedOn, actor],
  };
}

/**
 * Fails, and with it the batch it closes, when that leaves nobody who may do everything: the row it would add then lacks
 * what every row must have.
 */
export function keepAdministrator(): Statement {
  return {
    sql: `INSERT INTO role_changes (person, change, role, unit, is_granted, recorded_on, actor)
      SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE NOT EXISTS (
        SELECT 1 FROM role_grants g JOIN people p ON p.person = g.person
        WHERE p.has_left = 0 AND g.role = 'administrator' AND g.unit IS NULL)`,
    args: [],
  };
}
