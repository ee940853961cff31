import * as z from "zod";
import { normaliseSubmissionId } from "../core/responses/submission-id.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import type { Caller, Deps } from "../service/deps.ts";
import { findReceipt } from "../service/responses/find-receipt.ts";
import { findSubmittableLink } from "../service/responses/find-submittable-link.ts";
import { type Submitted, submitResponse } from "../service/responses/submit-response.ts";
import {
  type Envelope,
  foundReceiptShape,
  readPlainEnvelope,
  receiptShape,
  submissionShape,
} from "../wire/responses.ts";
import { validate } from "../wire/validate.ts";
import { addRoute, type Routes } from "./add-route.ts";
import type { AppContext } from "./context.ts";
import { jsonBody, jsonReply, refusals } from "./describe-route.ts";
import { readJson, SUBMISSION_BYTES_MAX } from "./read-body.ts";
import { problem } from "./respond-problem.ts";

export function addResponseRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "post",
      path: "/api/v1/links/{code}/responses",
      summary: "Send one answer; the same id again gives the same receipt",
      request: { params: z.object({ code: z.string() }), body: jsonBody(submissionShape) },
      responses: {
        201: jsonReply("Stored", receiptShape),
        200: jsonReply("Stored before", receiptShape),
        ...refusals(400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 503),
      },
    },
    async (c) => {
      const result = await submit(c);
      return result.ok
        ? c.json({ receipt: result.value.receipt }, result.value.isReplay ? 200 : 201)
        : problem(c, result.refusal);
    },
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/receipts/{checkCode}",
      summary: "Look up a check code: survey, day and leaf hash, never an answer, unit or link",
      request: { params: z.object({ checkCode: z.string() }) },
      responses: { 200: jsonReply("The receipt", foundReceiptShape), ...refusals(404, 429) },
    },
    async (c) => {
      const result = await findReceipt(c.var.deps, {
        checkCode: c.req.param("checkCode") ?? "",
        address: c.var.address,
      });
      return result.ok ? c.json(result.value) : problem(c, result.refusal);
    },
  );
}

async function submit(c: AppContext): Promise<Result<Submitted>> {
  const [deps, address, caller] = [c.get("deps"), c.get("address"), await c.get("findCaller")()];
  const sender = { code: c.req.param("code") ?? "", caller, address };
  return submitJson(deps, sender, () => readJson(c, SUBMISSION_BYTES_MAX));
}

/** Takes one answer as JSON, whose body is read only once its link is found. */
export async function submitJson(
  deps: Deps,
  { code, caller, address }: { code: string; caller: Caller; address: string | null },
  readBody: () => Promise<Result<unknown>> | Result<unknown>,
): Promise<Result<Submitted>> {
  const link = await findSubmittableLink(deps, { code, caller });
  if (!link.ok) {
    return link;
  }
  const body = await readBody();
  const envelope = body.ok ? parseEnvelope(body.value) : body;
  if (!envelope.ok) {
    return envelope;
  }
  const { submissionId, answers, revision = null, day = null, token = null, proof = null } = envelope.value;
  const given = { submissionId, answers, revision, day, token, proof };
  return submitResponse(deps, { link: link.value, ...given, caller, address });
}

/** The envelope; whatever is wrong with its shape is a 400, the answers themselves are judged later. */
function parseEnvelope(body: unknown): Result<Envelope> {
  const plain = readPlainEnvelope(body);
  const envelope = plain ? accept(plain) : validate(submissionShape, body);
  if (!envelope.ok) {
    return refuse({ ...envelope.refusal, reason: "bad_envelope" });
  }
  const submissionId = normaliseSubmissionId(envelope.value.submissionId);
  return submissionId === null
    ? refuse({ reason: "bad_envelope", errors: [{ pointer: "/submissionId", reason: "bad_id" }] })
    : accept({ ...envelope.value, submissionId });
}
