import { normaliseLinkCode } from "../../core/links/link-code.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { type FoundLink, findLinkForAnswer } from "../../store/links.ts";
import type { Caller, Deps } from "../deps.ts";
import { judgeEntry } from "./judge-entry.ts";

export type SubmittableLink = FoundLink;

/** The link that answers are sent to, when the caller may send to it at all: an `entered` link is filled in by staff. */
export async function findSubmittableLink(
  deps: Deps,
  input: { code: string; caller: Caller },
): Promise<Result<SubmittableLink>> {
  const code = normaliseLinkCode(input.code);
  const found = code === null ? null : await findLinkForAnswer(deps.db, code);
  if (!found) {
    return refuse({ reason: "not_found" });
  }
  const entry = found.link.proof === "entered" ? await judgeEntry(deps, found.link, input.caller) : null;
  return entry === null || entry.ok ? accept(found) : entry;
}
