import type { IncomingMessage, ServerResponse } from "node:http";
import { addressOfSender } from "./outermost-address.ts";
import type { Deps } from "./service/deps.ts";
import { type KeptPages, requestKey } from "./site/kept-pages.ts";

/**
 * Sends the page that the app drew for the same request before, under a new submission id; false when none is kept, and
 * for who is over the limit and gets a page of their own.
 */
export function sendKeptPage(
  keptPages: KeptPages,
  { newSubmissionId, submitLimiter, settings }: Pick<Deps, "newSubmissionId" | "submitLimiter" | "settings">,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): boolean {
  const { method, url = "", headers } = incoming;
  if (method !== "GET" || !url.startsWith("/r/")) {
    return false;
  }
  const page = keptPages.find(requestKey(`http://${headers.host}${url}`, headers["accept-language"]));
  if (page === null) {
    return false;
  }
  if (submitLimiter.isOver(page.survey, addressOfSender(incoming, settings.trustedProxies))) {
    return false;
  }
  const [before, after] = page.cut;
  outgoing.writeHead(200, page.headers);
  outgoing.cork();
  outgoing.write(before);
  outgoing.write(newSubmissionId(), "latin1");
  outgoing.end(after);
  return true;
}
