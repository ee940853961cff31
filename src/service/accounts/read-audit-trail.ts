import type { LocalText } from "../../core/local-text.ts";
import { unitDirectory } from "../../core/units/unit-directory.ts";
import { listApiTokens } from "../../store/api-tokens.ts";
import { type AuditEntry, listAuditEntries } from "../../store/audit-trail.ts";
import { listPeople } from "../../store/people.ts";
import { surveysWithLinks } from "../../store/surveys.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

/** An entry with the name that its actor has now; null for what is no person. */
export type NamedEntry = AuditEntry & { name: string | null };

/** An entry as people read it: who did it, and what it was done to, by name where there is one. */
export type ToldEntry = AuditEntry & { who: LocalText; objects: readonly LocalText[] };

const BLOCK = 1000;

/** At most `limit` entries of the audit trail after `after`, in their order. */
export async function readAuditTrail(deps: Deps, after: number, limit: number): Promise<NamedEntry[]> {
  const names = await namesOfPeople(deps);
  return (await listAuditEntries(deps.db, after, limit)).map((entry) => named(entry, names));
}

/** The whole audit trail in blocks. */
export async function* wholeAuditTrail(deps: Deps): AsyncGenerator<NamedEntry[]> {
  const names = await namesOfPeople(deps);
  let after = 0;
  for (let block = await listAuditEntries(deps.db, after, BLOCK); block.length > 0; ) {
    yield block.map((entry) => named(entry, names));
    after = block.at(-1)?.entry ?? after;
    block = await listAuditEntries(deps.db, after, BLOCK);
  }
}

/** The same as `readAuditTrail`, with the names of people, tokens, surveys and units as they are now. */
export async function tellAuditTrail(deps: Deps, after: number, limit: number): Promise<ToldEntry[]> {
  const entries = await listAuditEntries(deps.db, after, limit);
  const names = await allNames(deps);
  // A file's name may hold blanks, and is told as it stands.
  const objectsOf = (object: string) => {
    const parts = object.split(" ");
    return parts.some((part) => names.has(part)) ? parts.map((part) => names.get(part) ?? part) : [object];
  };
  return entries.map((entry) => ({
    ...{ ...entry, who: names.get(entry.actor) ?? entry.actor },
    objects: objectsOf(entry.object),
  }));
}

async function namesOfPeople(deps: Deps): Promise<Map<string, string>> {
  return new Map((await listPeople(deps.db)).map(({ id, name }) => [id, name]));
}

async function allNames(deps: Deps): Promise<Map<string, LocalText>> {
  const { units } = unitDirectory(await allUnitChanges(deps.db));
  const tokens = await listApiTokens(deps.db);
  return new Map<string, LocalText>([
    ...[...units.values()].map(({ code, name }) => [code, name] as const),
    ...(await surveysWithLinks(deps.db)).map(({ id, title }) => [id, title] as const),
    ...tokens.flatMap(({ id, name }) => [[id, name] as const, [`token:${id}`, name] as const]),
    ...(await namesOfPeople(deps)),
  ]);
}

function named(entry: AuditEntry, names: ReadonlyMap<string, string>): NamedEntry {
  return { ...entry, name: names.get(entry.actor) ?? null };
}
