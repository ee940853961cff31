import type { Database } from "./database.ts";
import type { FoundLink } from "./links.ts";

type KnownLinks = { version: number; links: Map<string, FoundLink> };

const LINKS_MAX = 5000;

// Every answer asks for its link, and nothing that an answer writes changes one.
const known = new WeakMap<Database, KnownLinks>();

/**
 * The links read since anything but answers was written, by code, for who reads one to add it; null where others may
 * write too. To be asked before a link is read: what was read before something was written goes nowhere.
 */
export function knownLinks(db: Database): Map<string, FoundLink> | null {
  const version = db.version();
  if (version === null) {
    return null;
  }
  const earlier = known.get(db);
  if (earlier?.version === version && earlier.links.size < LINKS_MAX) {
    return earlier.links;
  }
  const links = new Map<string, FoundLink>();
  known.set(db, { version, links });
  return links;
}
