import { once } from "node:events";
import { connect, type Socket } from "node:net";

export type Load = {
  port: number;
  connections: number;
  /** Whole HTTP requests, sent once each, over connections that stay open. */
  requests: readonly Buffer[];
  status: number;
};

export type LoadResult = { perSecond: number; p50Ms: number; p99Ms: number };

const LAST_CHUNK = Buffer.from("0\r\n\r\n");
const RESPONSE_MS_MAX = 60_000;

/**
 * Sends every request, one at a time on each connection, and returns what came of it; throws when any reply has
 * another status. Bare sockets and a reader that knows just enough of HTTP, so that the load costs less than serving it.
 */
export async function sendLoad({ port, connections, requests, status }: Load): Promise<LoadResult> {
  const sockets = Array.from({ length: Math.min(connections, requests.length) }, () => connect(port, "127.0.0.1"));
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  const line = `HTTP/1.1 ${status} `;
  const latenciesMs = new Float64Array(requests.length);
  let next = 0;
  const take = () => (next < requests.length ? { at: next, request: requests[next++] } : null);
  const startMs = performance.now();
  await Promise.all(sockets.map((socket) => drive(socket, take, line, latenciesMs)));
  const seconds = (performance.now() - startMs) / 1000;
  latenciesMs.sort();
  const quantile = (share: number) => latenciesMs[Math.ceil(share * requests.length) - 1] ?? 0;
  return { perSecond: requests.length / seconds, p50Ms: quantile(0.5), p99Ms: quantile(0.99) };
}

type Take = () => { at: number; request: Buffer | undefined } | null;

function drive(socket: Socket, take: Take, line: string, latenciesMs: Float64Array): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: ReturnType<Take> = null;
    let sentMs = 0;
    let pending: Buffer | null = null;
    const sendNext = () => {
      current = take();
      if (current?.request === undefined) {
        socket.removeAllListeners("close").destroy();
        resolve();
        return;
      }
      sentMs = performance.now();
      socket.write(current.request);
    };
    socket.setNoDelay(true);
    socket.setTimeout(RESPONSE_MS_MAX, () => socket.destroy(new Error("The server has stopped answering.")));
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("The server has closed a connection.")));
    socket.on("data", (chunk: Buffer) => {
      const bytes: Buffer = pending === null ? chunk : Buffer.concat([pending, chunk]);
      if (!isWhole(bytes)) {
        pending = bytes;
        return;
      }
      pending = null;
      if (bytes.toString("latin1", 0, line.length) !== line) {
        socket.destroy(new Error(`Not ${line}but ${bytes.toString()}`));
        return;
      }
      latenciesMs[current?.at ?? 0] = performance.now() - sentMs;
      sendNext();
    });
    sendNext();
  });
}

function isWhole(bytes: Buffer): boolean {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd === -1) {
    return false;
  }
  const head = bytes.toString("latin1", 0, headEnd);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return length === undefined ? bytes.subarray(-5).equals(LAST_CHUNK) : bytes.length >= headEnd + 4 + Number(length);
}
