import type { IncomingMessage, ServerResponse } from "node:http";
import { NO_SNIFF } from "./api/no-sniff.ts";
import { parseJson, SUBMISSION_BYTES_MAX } from "./api/read-body.ts";
import { problemReply } from "./api/respond-problem.ts";
import { submitJson } from "./api/responses.ts";
import type { Config } from "./config.ts";
import { describeFailure } from "./describe-failure.ts";
import type { NodeService } from "./node.ts";
import { addressOfSender } from "./outermost-address.ts";
import { isDatabaseError } from "./store/database.ts";
import { chooseLocale } from "./wire/choose-locale.ts";

const ROUTE = "/api/v1/links/:code/responses";
const URL_OF_ANSWERS = /^\/api\/v1\/links\/([2-9A-Z]{7})\/responses$/;
const PLAIN_HOST = /^[a-z0-9._-]+(?::\d+)?$/;

type Door = Pick<NodeService, "config" | "deps">;
type Headers = IncomingMessage["headers"];
type Reply = { status: number; headers: Record<string, string>; body: string };

/**
 * Takes an answer as the app's route does, without a Request and a Response in between, which cost as much as judging
 * it. False for whatever is not plainly an answer from the public: that is the app's.
 */
export function takeAnswer(door: Door, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const code = incoming.method === "POST" ? URL_OF_ANSWERS.exec(incoming.url ?? "")?.[1] : undefined;
  if (code === undefined || !isPlain(incoming)) {
    return false;
  }
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", async () => {
    const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    const { status, headers, body } = await replyTo(door, incoming, code, bytes);
    headers["Content-Length"] = String(Buffer.byteLength(body));
    outgoing.writeHead(status, headers);
    outgoing.end(body);
  });
  return true;
}

function isPlain({ headers }: IncomingMessage): boolean {
  return (
    headers["content-type"] === "application/json" &&
    Number(headers["content-length"] ?? Number.NaN) <= SUBMISSION_BYTES_MAX &&
    headers["content-encoding"] === undefined &&
    headers.authorization === undefined &&
    headers.cookie === undefined &&
    headers.origin === undefined &&
    PLAIN_HOST.test(headers.host ?? "")
  );
}

async function replyTo({ config, deps }: Door, incoming: IncomingMessage, code: string, bytes: Buffer): Promise<Reply> {
  const { headers } = incoming;
  const address = addressOfSender(incoming, config.trustedProxies);
  try {
    const sender = { code, caller: { kind: "public" }, address } as const;
    const result = await submitJson(deps, sender, () => parseJson(bytes, SUBMISSION_BYTES_MAX));
    if (!result.ok) {
      return refuse(config, headers, result.refusal, deps.newRequestId());
    }
    const { receipt, isReplay } = result.value;
    const status = isReplay ? 200 : 201;
    return { status, headers: { "Content-Type": "application/json", ...NO_SNIFF }, body: JSON.stringify({ receipt }) };
  } catch (error) {
    const requestId = deps.newRequestId();
    console.error(describeFailure({ requestId, route: ROUTE, error }));
    return refuse(config, headers, { reason: isDatabaseError(error) ? "unavailable" : "internal" }, requestId);
  }
}

function refuse(
  config: Config,
  headers: Headers,
  refusal: Parameters<typeof problemReply>[0],
  requestId: string,
): Reply {
  return problemReply(refusal, chooseLocale(undefined, headers["accept-language"], config.defaultLocale), requestId);
}
