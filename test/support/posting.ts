import { randomUUID } from "node:crypto";
import { ADMIN_TOKEN } from "./test-app.ts";

const HEADERS = { "content-type": "application/json", authorization: `Bearer ${ADMIN_TOKEN}` };
const SURVEY = {
  title: "回访",
  questions: [
    { id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5", required: true },
    { id: "comment", type: "text", title: "想说的话" },
  ],
  indicators: [{ key: "satisfaction", question: "overall", favourable: [5, 4, 3] }],
};

/** A unit, a published survey and an open link, made over HTTP; the link's code. */
export async function openLink(url: string): Promise<string> {
  const send = async (method: string, path: string, body: unknown) => {
    const reply = await fetch(`${url}${path}`, { method, headers: HEADERS, body: JSON.stringify(body) });
    if (!reply.ok) {
      throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    }
    return (await reply.json()) as { id: string; code: string };
  };
  await send("PUT", "/api/v1/units/heping", { name: "和平街道", kind: "street-office" });
  const { id } = await send("POST", "/api/v1/surveys", SURVEY);
  await send("POST", `/api/v1/surveys/${id}/publish`, {});
  return (await send("POST", "/api/v1/links", { survey: id, unit: "heping", channel: "qr" })).code;
}

/** One answer as sent; the same id with the same answers is the same answer. */
export async function postAnswer(url: string, code: string, submissionId: string): Promise<Response> {
  return fetch(`${url}/api/v1/links/${code}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ submissionId, answers: { overall: 4, comment: submissionId } }),
  });
}

export type Posting = {
  /** What each acknowledged answer was told, by submission id. */
  acknowledged: Map<string, unknown>;
  /** Every status that came back. */
  statuses: number[];
  /** Resolves when no poster is left. */
  done: Promise<void>;
};

/** Parallel posters, each sending one new answer after the other until the service is gone or refuses. */
export function startPosting(url: string, code: string, posters: number): Posting {
  const acknowledged = new Map<string, unknown>();
  const statuses: number[] = [];
  const post = async () => {
    for (let isGone = false; !isGone; ) {
      const submissionId = randomUUID();
      try {
        const reply = await postAnswer(url, code, submissionId);
        const body = (await reply.json()) as { receipt: unknown };
        statuses.push(reply.status);
        if (reply.status === 201) {
          acknowledged.set(submissionId, body.receipt);
        }
        isGone = reply.status !== 201;
      } catch {
        isGone = true;
      }
    }
  };
  const done = Promise.all(Array.from({ length: posters }, post)).then(() => undefined);
  return { acknowledged, statuses, done };
}

/** Resolves when `isTrue` says so; throws after half a minute. */
export async function until(isTrue: () => boolean): Promise<void> {
  for (const startMs = performance.now(); !isTrue(); ) {
    if (performance.now() - startMs > 30_000) {
      throw new Error("Waited in vain");
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The acknowledged answers that are not there any more, or were given another receipt. */
export async function lostAnswers(url: string, code: string, posting: Posting): Promise<string[]> {
  const lost: string[] = [];
  for (const [submissionId, receipt] of posting.acknowledged) {
    const reply = await postAnswer(url, code, submissionId);
    const body = (await reply.json()) as { receipt: unknown };
    if (reply.status !== 200 || JSON.stringify(body.receipt) !== JSON.stringify(receipt)) {
      lost.push(submissionId);
    }
  }
  return lost;
}
