import type { PublicDefinition } from "../../src/core/links/public-definition.ts";
import type { LocalText } from "../../src/core/local-text.ts";
import type { Challenge } from "../../src/core/responses/challenge.ts";
import type { WidgetSentence } from "../locales/widget-messages.ts";

/** A link as the service tells it. */
export type WidgetLink = {
  status: "open" | "trial" | "not_open_yet" | "paused" | "closed";
  unit: { code: string; name: LocalText };
  survey: PublicDefinition & { id: string; revision: number };
};

export type Loaded = { ok: true; link: WidgetLink } | { ok: false; sentence: WidgetSentence };
export type Sent = { ok: true; checkCode: string } | { ok: false; sentence: WidgetSentence };

type Answer = { reason?: string; receipt?: { checkCode: string }; challenge?: Challenge };
type Prover = { solve(challenge: Challenge): Promise<string | null> };

/** Whoever pinned the widget by its hash has nothing run that is not pinned. */
const IS_PINNED = /\/widget\/\w+\.js$/.test(import.meta.url);
const TIMEOUT_MS = 20_000;

/** Reads a link; when the answer may not be read here, finds out whether the service is there at all. */
export async function readLink(service: string, code: string): Promise<Loaded> {
  const url = linkUrl(service, code);
  try {
    const reply = await ask(url);
    if (reply.ok) {
      return { ok: true, link: (await reply.json()) as WidgetLink };
    }
    return { ok: false, sentence: reply.status === 404 ? "unknownLink" : "unreachable" };
  } catch {
    const isThere = await ask(url, { mode: "no-cors" }).catch(() => null);
    return { ok: false, sentence: isThere ? "originNotAllowed" : "unreachable" };
  }
}

/** Sends one answer. Whatever leaves it open whether it was stored says `notSaved`: the same id may be sent again. */
export async function sendAnswer(service: string, code: string, body: object): Promise<Sent> {
  try {
    const headers = { "Content-Type": "application/json" };
    const post = (more?: object) =>
      ask(`${linkUrl(service, code)}/responses`, {
        method: "POST",
        headers,
        body: JSON.stringify({ ...body, ...more }),
      });
    let reply = await post();
    let answer = (await reply.json()) as Answer;
    if (answer.challenge && !IS_PINNED) {
      const { solve } = (await import(/* @vite-ignore */ `${service}/proof.js`)) as Prover;
      reply = await post({ proof: (await solve(answer.challenge)) ?? undefined });
      answer = (await reply.json()) as Answer;
    }
    return answer.receipt
      ? { ok: true, checkCode: answer.receipt.checkCode }
      : { ok: false, sentence: sentenceFor(reply.status, answer.reason ?? "") };
  } catch {
    return { ok: false, sentence: "notSaved" };
  }
}

function sentenceFor(status: number, reason: string): WidgetSentence {
  const known = REFUSALS[reason];
  return known ?? (status === 429 || status >= 500 ? "notSaved" : "onItsPage");
}

const REFUSALS: Readonly<Record<string, WidgetSentence>> = {
  id_conflict: "alreadySaved",
  link_closed: "closed",
  link_paused: "paused",
  link_not_open_yet: "notOpenYet",
};

function linkUrl(service: string, code: string): string {
  return `${service}/api/v1/links/${encodeURIComponent(code)}`;
}

/** No cookie goes along, nothing is kept, and the page's own address stays with the page. */
async function ask(url: string, more: RequestInit = {}): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    return await fetch(url, {
      ...{ credentials: "omit", cache: "no-store", referrerPolicy: "same-origin", signal: controller.signal },
      ...more,
    });
  } finally {
    clearTimeout(timer);
  }
}
