import type { TallyRow } from "../../core/figures/counts.ts";
import type { Day } from "../../core/figures/period.ts";
import { hexOf } from "../../core/records/hex.ts";
import { invalid } from "../../core/refusal.ts";
import { acceptAnswers } from "../../core/responses/accept-answers.ts";
import type { ResponseDimensions } from "../../core/responses/answer.ts";
import { sameAnswers } from "../../core/responses/answers-equal.ts";
import type { Receipt } from "../../core/responses/new-response.ts";
import { prepareResponse } from "../../core/responses/prepare-response.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Link } from "../../store/links.ts";
import { findStoredResponse } from "../../store/responses.ts";
import { findRevision } from "../../store/surveys.ts";
import type { Caller, Deps } from "../deps.ts";
import type { SubmittableLink } from "./find-submittable-link.ts";
import { judgeCode } from "./judge-code.ts";
import { judgeDay } from "./judge-day.ts";
import { isBarredFromKiosk } from "./judge-kiosk.ts";
import { openLivePeriod } from "./open-live-period.ts";
import { storeOverLimit } from "./over-limit.ts";

export type Submission = {
  link: SubmittableLink;
  /** A UUID v4 in lower case. */
  submissionId: string;
  answers: Readonly<Record<string, unknown>>;
  revision: number | null;
  day: string | null;
  /** A one-time code as it was typed; never kept, and no part of what makes two answers the same. */
  token: string | null;
  caller: Caller;
  /** For the limit only; never stored. */
  address: string | null;
  /** A solved challenge as it was sent; never stored, and no part of what makes two answers the same. */
  proof: string | null;
  /** Set for a page's form, which is taken over the limit without proof too. */
  isForm?: true;
  /** The pairing of the tablet that sends it, for the limit and to judge by; never stored. */
  kiosk?: string;
};

export type Submitted = { receipt: Receipt; isReplay: boolean };

/**
 * Stores one answer and returns its receipt once it is on disk. A retry with the same id, link and answers gets the
 * same receipt whatever else stands against it; the same id with anything else is `id_conflict`.
 */
export async function submitResponse(deps: Deps, submission: Submission): Promise<Result<Submitted>> {
  const key = deps.sha256(submission.submissionId);
  const stored = await storeNew(deps, key, submission);
  // Looked up only now, since nearly every id is new; the writer stores none twice.
  return stored.ok ? stored : ((await replayOrConflict(deps, key, submission)) ?? stored);
}

function storeNew(deps: Deps, key: Uint8Array, submission: Submission): Promise<Result<Submitted>> {
  const wait =
    submission.caller.kind === "public"
      ? deps.submitLimiter.check(submission.kiosk ?? submission.link.link.survey, submission.address)
      : null;
  return wait === null
    ? storeJudged(deps, key, submission)
    : storeOverLimit(deps, submission, wait, () => storeJudged(deps, key, submission));
}

async function storeJudged(deps: Deps, key: Uint8Array, submission: Submission): Promise<Result<Submitted>> {
  const response = await judge(deps, key, submission);
  if (!response.ok) {
    return response;
  }
  const outcome = await deps.responseWriter.append(response.value);
  if (outcome === "code_used") {
    return refuse({ reason: "code_used" });
  }
  if (outcome !== "stored") {
    return refuse(
      outcome === "overloaded" ? { reason: "overloaded", retryAfterSeconds: 2 } : { reason: "unavailable" },
    );
  }
  const { dimensions, leafHash, checkCode } = response.value;
  const { survey, revision, day } = dimensions;
  return accept({ receipt: { survey, revision, day, leafHash: hexOf(leafHash), checkCode }, isReplay: false });
}

async function replayOrConflict(
  deps: Deps,
  key: Uint8Array,
  submission: Submission,
): Promise<Result<Submitted> | null> {
  await deps.responseWriter.settle(key);
  const stored = await findStoredResponse(deps.db, key);
  if (!stored) {
    return null;
  }
  const isSame = stored.link === submission.link.link.code && sameAnswers(stored, submission.answers);
  return isSame ? accept({ receipt: stored.receipt, isReplay: true }) : refuse({ reason: "id_conflict" });
}

async function judge(deps: Deps, key: Uint8Array, submission: Submission) {
  const { link, newestRevision } = submission.link;
  if (link.channel === "kiosk" && (await isBarredFromKiosk(deps, submission))) {
    return refuse({ reason: "unpaired" });
  }
  const day = judgeDay(submission, deps.today());
  if (!day.ok) {
    return day;
  }
  const oneTimeCode = await judgeCode(deps, link, submission.token);
  if (!oneTimeCode.ok) {
    return oneTimeCode;
  }
  const revision = submission.revision ?? newestRevision;
  const definition =
    revision >= link.firstRevision && revision <= newestRevision
      ? await findRevision(deps.db, link.survey, revision)
      : null;
  if (!definition) {
    return refuse(invalid([{ pointer: "/revision", reason: "unknown_revision" }]));
  }
  const accepted = acceptAnswers(definition, submission.answers);
  if (!accepted.ok) {
    return accepted;
  }
  const { survey, round } = link;
  const isTrial = link.status === "trial";
  return accept(
    prepareResponse({
      definition,
      ...alikeOf(link, revision, day.value),
      accepted: accepted.value,
      key,
      salts: Array.from({ length: accepted.value.texts.length + 1 }, () => deps.randomBytes(32)),
      sha256: deps.sha256,
      isTrial,
      codeHash: isTrial ? null : oneTimeCode.value,
      livePeriod: definition.live && round === 1 && !isTrial ? await openLivePeriod(deps, survey, day.value) : null,
    }),
  );
}

type Alike = { dimensions: ResponseDimensions; knownTallies: Map<string, readonly TallyRow[]> };

const alike = new WeakMap<Link, Alike>();

/** The same for all answers of a link, a revision and a day, so that what is made of it is made once. */
function alikeOf(link: Link, revision: number, day: Day): Alike {
  const known = alike.get(link);
  if (known?.dimensions.revision === revision && known.dimensions.day === day) {
    return known;
  }
  const { survey, unit, code, channel, respondentClass, proof, round } = link;
  const dimensions = { survey, revision, day, unit, link: code, channel, respondentClass, proof, round } as const;
  const made: Alike = { dimensions: { ...dimensions, origin: "given" }, knownTallies: new Map() };
  alike.set(link, made);
  return made;
}
