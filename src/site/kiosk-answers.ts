import type { Api, AppContext } from "../api/context.ts";
import type { Refusal } from "../core/refusal.ts";
import { parseStrictJson } from "../core/responses/strict-json.ts";
import { normaliseSubmissionId } from "../core/responses/submission-id.ts";
import { type Result, refuse } from "../core/result.ts";
import { findPairedKiosk } from "../service/kiosks/pair-kiosk.ts";
import { submitKioskAnswer } from "../service/kiosks/submit-kiosk-answer.ts";
import { findSubmittableLink } from "../service/responses/find-submittable-link.ts";
import type { Submitted } from "../service/responses/submit-response.ts";
import { sealedAnswerBody } from "../wire/kiosks.ts";
import { problemOf } from "../wire/problems.ts";
import { validate } from "../wire/validate.ts";
import { isCrossSite } from "./cross-site.ts";
import { readKioskCookie } from "./kiosk-cookie.ts";
import { readSmallBody } from "./read-form.ts";

const NO_STORE = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
const DEPTH_MAX = 2;

/** Where a paired tablet sends what waits on it. It is told that an answer is stored and no more: no receipt is shown there. */
export function addKioskAnswers(app: Api): void {
  app.post("/k/:code/answers", async (c) => {
    const result = await submit(c);
    return result.ok ? c.json({}, result.value.isReplay ? 200 : 201, NO_STORE) : problemReply(c, result.refusal);
  });
}

async function submit(c: AppContext): Promise<Result<Submitted>> {
  const { deps, address } = c.var;
  if (isCrossSite(c)) {
    return refuse({ reason: "cross_site" });
  }
  const link = await findSubmittableLink(deps, { code: c.req.param("code") ?? "", caller: { kind: "public" } });
  if (!link.ok) {
    return link;
  }
  const { code } = link.value.link;
  const kiosk = await findPairedKiosk(deps, { link: code, credential: readKioskCookie(c, code) });
  if (kiosk === null) {
    return refuse({ reason: "unpaired" });
  }
  const text = await readSmallBody(c, "application/json");
  const json = text.ok ? parseStrictJson(text.value, DEPTH_MAX) : text;
  const body = json.ok ? validate(sealedAnswerBody, json.value) : json;
  if (!body.ok) {
    return body;
  }
  const submissionId = normaliseSubmissionId(body.value.submissionId);
  return submissionId === null
    ? refuse({ reason: "bad_envelope" })
    : submitKioskAnswer(deps, kiosk, link.value, { submissionId, sealed: body.value.sealed, address });
}

function problemReply(c: AppContext, refusal: Refusal): Response {
  const body = problemOf(refusal, c.var.locale, c.var.requestId);
  const wait = refusal.retryAfterSeconds ?? (body.status === 503 ? 2 : null);
  return c.newResponse(JSON.stringify(body), body.status as 400, {
    ...{ "Content-Type": "application/problem+json", ...NO_STORE },
    ...(wait === null ? {} : { "Retry-After": String(wait) }),
  });
}
