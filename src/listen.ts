import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { describeFailure } from "./describe-failure.ts";
import { addressUrl, type NodeService } from "./node.ts";
import { sendKeptPage } from "./send-kept-page.ts";
import { isBuiltFileUrl, staticFiles } from "./static-files.ts";
import { takeAnswer } from "./take-answer.ts";

export type Listening = {
  url: string;
  /** Takes no more connections, finishes what came in, puts every taken answer on disk; within ten seconds. */
  stop(): Promise<void>;
};

const FINISH_MS = 7000;
const KEEP_HOUSE_MS = 60_000;
/** The steps that start a poll carry the codes of all its units in their address. */
const HEADER_BYTES_MAX = 64 * 1024;

/** Serves on the configured host and port; throws what the system says when it cannot listen there. */
export async function listen(service: NodeService): Promise<Listening> {
  const { config, deps } = service;
  const server = createHttpServer(service);
  let isStopping = false;
  server.prependListener("request", (_request, response) => {
    response.shouldKeepAlive &&= !isStopping;
  });
  const port = await startListening(server, config.port, config.host);
  const url = addressUrl(config.host, port);
  if (config.baseUrl === null) {
    deps.settings.baseUrl = url;
  }
  const housekeeping = setInterval(() => keepHouse(service), KEEP_HOUSE_MS);
  return {
    url,
    async stop() {
      isStopping = true;
      clearInterval(housekeeping);
      await stopListening(server);
      await service.close();
    },
  };
}

function createHttpServer(service: NodeService): Server {
  const { app, deps, keptPages } = service;
  const files = staticFiles(() => widgetTag(deps.assets));
  const answer = getRequestListener(async (request, bindings) => {
    const file = isBuiltFileUrl(request.url) ? await files.fetch(request, bindings) : null;
    return file === null || file.status === 404 ? app.fetch(request, bindings) : file;
  });
  return createServer({ maxHeaderSize: HEADER_BYTES_MAX }, (incoming, outgoing) => {
    if (!sendKeptPage(keptPages, deps, incoming, outgoing) && !takeAnswer(service, incoming, outgoing)) {
      answer(incoming, outgoing);
    }
  });
}

/** Changes with the widget, as its other name does. */
function widgetTag(assets: Readonly<Record<string, string>>): string | undefined {
  const path = assets["widget.js"];
  return path === undefined ? undefined : `"${path}"`;
}

function startListening(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function stopListening(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), FINISH_MS).unref();
  await closed;
}

function keepHouse(service: NodeService): void {
  service.keepHouse().catch((error) => {
    console.error(describeFailure({ requestId: "-", route: "keep-house", error }));
  });
}
