import { normaliseLinkCode } from "../../core/links/link-code.ts";
import { findLink } from "../../store/links.ts";
import type { Deps } from "../deps.ts";

/** The sites whose pages may show a link; null when there is no such link. */
export async function readLinkOrigins(deps: Deps, input: string): Promise<readonly string[] | null> {
  const code = normaliseLinkCode(input);
  return (code === null ? null : await findLink(deps.db, code))?.origins ?? null;
}
