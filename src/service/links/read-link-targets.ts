import { mayOn, unitsWith } from "../../core/accounts/rights.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { presentTree } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";
import { type ListedSurvey, listSurveys } from "../surveys/list-surveys.ts";
import { type PollLink, readPoll } from "../surveys/read-poll.ts";
import { listTree, type TreeUnit } from "../units/list-tree.ts";

/** A link of a survey with all that an official may point it to: published surveys, and units that stand this month. */
export type LinkTargets = { link: PollLink; surveys: readonly ListedSurvey[]; units: readonly TreeUnit[] };

/** Where a link may be pointed to; `forbidden` for who sees the link and may not edit its survey. */
export async function readLinkTargets(
  deps: Deps,
  official: Official,
  { survey, code }: { survey: string; code: string },
): Promise<Result<LinkTargets>> {
  const poll = await readPoll(deps, official, survey);
  const link = poll.ok ? poll.value.links.find((each) => each.code === code) : undefined;
  if (!poll.ok || !link) {
    return poll.ok ? refuse({ reason: "not_found" }) : poll;
  }
  if (!poll.value.mayOpen) {
    return refuse({ reason: "forbidden" });
  }
  const [tree, surveys] = [await presentTree(deps), await listSurveys(deps, official)];
  const own = unitsWith(official.grants, "makeLinks", tree);
  return accept({
    link,
    surveys: surveys.filter(
      ({ revision, unit }) => revision !== null && mayOn(official.grants, "editSurveys", unit, tree),
    ),
    units: (await listTree(deps)).standing.filter((unit) => own === null || own.has(unit.code)),
  });
}
