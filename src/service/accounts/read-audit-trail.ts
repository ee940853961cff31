import { type AuditEntry, listAuditEntries } from "../../store/audit-trail.ts";
import { listPeople } from "../../store/people.ts";
import type { Deps } from "../deps.ts";

/** An entry with the names that its actor and its object have now; null for what is no person. */
export type NamedEntry = AuditEntry & { name: string | null; objectName: string | null };

const BLOCK = 1000;

/** At most `limit` entries of the audit trail after `after`, in their order. */
export async function readAuditTrail(deps: Deps, after: number, limit: number): Promise<NamedEntry[]> {
  const names = await namesById(deps);
  return (await listAuditEntries(deps.db, after, limit)).map((entry) => named(entry, names));
}

/** The whole audit trail in blocks. */
export async function* wholeAuditTrail(deps: Deps): AsyncGenerator<NamedEntry[]> {
  const names = await namesById(deps);
  let after = 0;
  for (let block = await listAuditEntries(deps.db, after, BLOCK); block.length > 0; ) {
    yield block.map((entry) => named(entry, names));
    after = block.at(-1)?.entry ?? after;
    block = await listAuditEntries(deps.db, after, BLOCK);
  }
}

async function namesById(deps: Deps): Promise<Map<string, string>> {
  return new Map((await listPeople(deps.db)).map(({ id, name }) => [id, name]));
}

function named(entry: AuditEntry, names: ReadonlyMap<string, string>): NamedEntry {
  return { ...entry, name: names.get(entry.actor) ?? null, objectName: names.get(entry.object) ?? null };
}
