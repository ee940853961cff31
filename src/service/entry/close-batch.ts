import { outcomeErrors } from "../../core/entry/batch-header.ts";
import { invalid } from "../../core/refusal.ts";
import type { NewResponse } from "../../core/responses/new-response.ts";
import { prepareResponse } from "../../core/responses/prepare-response.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import {
  closeEntryBatch,
  entryContents,
  isChangedMeanwhile,
  isClosedBatch,
  isClosedTwice,
} from "../../store/entry-batches.ts";
import { draftsIn, type EntryDraft } from "../../store/entry-drafts.ts";
import { storeStatements } from "../../store/responses.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { ActingOfficial, Deps } from "../deps.ts";
import { releaseLive } from "../disclosure/release-live.ts";
import { openLivePeriod } from "../responses/open-live-period.ts";
import { findEntryLink, judgeEntryDay } from "./find-entry-link.ts";
import { findOpenBatch, type OpenBatch } from "./open-batch.ts";
import { accepted } from "./type-again.ts";

const TRIES = 3;

/**
 * Closes a batch: its sheets become responses under new random keys, in the order of these, and are deleted as drafts,
 * in one transaction, so that each is stored exactly once however often and by how many it is closed. Refused while a
 * sheet is still to be typed again (`/again`) or settled (`/settle`), and as the link's days refuse it.
 */
export async function closeBatch(
  deps: Deps,
  official: ActingOfficial,
  place: { code: string; id: string },
): Promise<Result<null>> {
  const link = await findEntryLink(deps, official, place);
  if (!link.ok) {
    return link;
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const open = await findOpenBatch(deps, official, place);
    if (!open.ok) {
      return (await isClosedBatch(deps.db, link.value.found.link.code, place.id)) ? accept(null) : open;
    }
    const closed = await closeOnce(deps, official, open.value);
    if (closed !== "changed") {
      return closed;
    }
  }
  return refuse({ reason: "overloaded", retryAfterSeconds: 2 });
}

async function closeOnce(
  deps: Deps,
  official: ActingOfficial,
  { batch, link }: OpenBatch,
): Promise<Result<null> | "changed"> {
  const contents = await entryContents(deps.db, batch.id);
  if (contents === null) {
    return "changed";
  }
  const drafts = draftsIn(contents);
  const judged = judgeClosing(deps, official, { batch, link }, drafts);
  if (!judged.ok) {
    return judged;
  }
  const responses = await responsesOf(deps, { batch, link }, drafts);
  const counts = { compared: sum(drafts, "compared"), differing: sum(drafts, "differing") };
  const closing = { id: batch.id, unit: link.found.link.unit, sheets: drafts.length, ...counts };
  try {
    await deps.db.batch([
      ...closeEntryBatch(closing, contents),
      ...(responses.length > 0 ? storeStatements(responses) : []),
      actStatement(deps, official, `${batch.link} ${batch.id}`),
    ]);
  } catch (error) {
    if (isClosedTwice(error) || isChangedMeanwhile(error)) {
      return "changed";
    }
    throw error;
  }
  await deps.forgetDeleted();
  await releaseLive(deps, responses);
  return accept(null);
}

function judgeClosing(
  deps: Deps,
  official: ActingOfficial,
  { batch: { header }, link }: OpenBatch,
  drafts: readonly EntryDraft[],
): Result<unknown> {
  const errors = [
    ...(drafts.some(({ mark, compared }) => mark !== null && compared === null)
      ? [{ pointer: "/again", reason: "required" as const }]
      : []),
    ...(drafts.some(({ second }) => second !== null) ? [{ pointer: "/settle", reason: "required" as const }] : []),
    ...outcomeErrors(header, drafts.length),
  ];
  return errors.length > 0 ? refuse(invalid(errors)) : judgeEntryDay(deps, official, link, header.day);
}

async function responsesOf(
  deps: Deps,
  { batch: { revision, header }, link: { definition, found } }: OpenBatch,
  drafts: readonly EntryDraft[],
): Promise<NewResponse[]> {
  const { link } = found;
  const { survey, unit, code, channel, respondentClass, proof, round, status } = link;
  const { day } = header;
  const isTrial = status === "trial";
  const isLive = definition.live && round === 1 && !isTrial;
  const livePeriod = isLive ? await openLivePeriod(deps, survey, day) : null;
  const dimensions = { survey, revision, day, unit, link: code, channel, respondentClass, proof, round } as const;
  const responses = drafts.map(({ answers: raw }) => {
    const answers = accepted(definition, raw);
    return prepareResponse({
      ...{ definition, accepted: answers, dimensions: { ...dimensions, origin: "given" }, sha256: deps.sha256 },
      key: deps.sha256(deps.randomBytes(32)),
      salts: Array.from({ length: answers.texts.length + 1 }, () => deps.randomBytes(32)),
      ...{ isTrial, codeHash: null, livePeriod },
    });
  });
  // The new keys are drawn at random, so that their order is a shuffle.
  return responses.toSorted(byKey);
}

function byKey({ key: one }: NewResponse, { key: other }: NewResponse): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function sum(drafts: readonly EntryDraft[], column: "compared" | "differing"): number {
  return drafts.reduce((total, draft) => total + (draft[column] ?? 0), 0);
}
