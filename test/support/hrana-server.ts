import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Pipeline } from "./hrana-messages.ts";
import { HranaStream, hranaError } from "./hrana-stream.ts";

export type HranaServer = { url: string; requestCount(): number; close(): Promise<void> };

/** A libSQL server for tests: Hrana 2 over HTTP, JSON, on a database file. */
export async function openHranaServer(path: string, authToken: string | null = null): Promise<HranaServer> {
  const streams = new Map<string, HranaStream>();
  let count = 0;
  const server = createServer(async (request, response) => {
    count += 1;
    const reply = await replyTo(request, (pipeline) => answerPipeline(streams, path, pipeline), authToken);
    response.writeHead(reply.status, { "content-type": "application/json" });
    response.end(JSON.stringify(reply.body));
  });
  const port = await startListening(server);
  return {
    url: `http://127.0.0.1:${port}`,
    requestCount: () => count,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const stream of streams.values()) {
        stream.close();
      }
    },
  };
}

type Reply = { status: number; body: unknown };

async function replyTo(
  request: IncomingMessage,
  answer: (pipeline: Pipeline) => unknown,
  authToken: string | null,
): Promise<Reply> {
  if (authToken !== null && request.headers.authorization !== `Bearer ${authToken}`) {
    return { status: 401, body: { message: "Unauthorized", code: "UNAUTHORIZED" } };
  }
  if (request.method === "GET" && request.url === "/v2") {
    return { status: 200, body: {} };
  }
  if (request.method !== "POST" || request.url !== "/v2/pipeline") {
    return { status: 404, body: { message: "Not found", code: "NOT_FOUND" } };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return { status: 200, body: answer(JSON.parse(Buffer.concat(chunks).toString("utf8")) as Pipeline) };
}

/** A stream lives on under its baton until it is closed. */
function answerPipeline(streams: Map<string, HranaStream>, path: string, { baton, requests }: Pipeline): unknown {
  const stream = (baton ? streams.get(baton) : undefined) ?? new HranaStream(path);
  const results = requests.map((request) => {
    try {
      return { type: "ok", response: stream.answer(request) };
    } catch (error) {
      return { type: "error", error: hranaError(error) };
    }
  });
  if (baton) {
    streams.delete(baton);
  }
  if (requests.some((request) => request.type === "close")) {
    stream.close();
    return { baton: null, base_url: null, results };
  }
  const next = crypto.randomUUID();
  streams.set(next, stream);
  return { baton: next, base_url: null, results };
}

function startListening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
