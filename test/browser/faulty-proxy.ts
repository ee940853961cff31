import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What becomes of a request: `lost` before it arrives, `unheard` when it was answered and the reply is cut off. */
export type Fault = "none" | "lost" | "unheard" | "unavailable";

export type FaultyProxy = {
  url: string;
  /** Where requests go now. */
  upstream: string;
  /** Judges each request anew. */
  faultOf(incoming: IncomingMessage): Fault;
  close(): Promise<void>;
};

/** A way to a service that can be cut, as a window's network is. */
export async function openFaultyProxy(upstream: string): Promise<FaultyProxy> {
  const server = createServer((incoming, outgoing) => pass(proxy, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const proxy: FaultyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    upstream,
    faultOf: () => "none",
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

function pass(proxy: FaultyProxy, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const fault = proxy.faultOf(incoming);
  if (fault === "lost") {
    incoming.socket.destroy();
    return;
  }
  if (fault === "unavailable") {
    outgoing.writeHead(503, { "retry-after": "1", "content-type": "application/problem+json" }).end("{}");
    return;
  }
  const { method, headers, url } = incoming;
  const forwarded = ask(proxy.upstream + url, { method, headers }, (reply) => {
    if (fault === "unheard") {
      reply.resume().on("end", () => incoming.socket.destroy());
      return;
    }
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(outgoing);
  });
  forwarded.on("error", () => incoming.socket.destroy());
  incoming.pipe(forwarded);
}
