// Serves a kiosk's page from the tablet's own store when the service cannot be reached. It keeps nothing else: what is
// rated waits elsewhere, sealed. The page puts itself and its script into the store.

type Fetching = Event & { request: Request; respondWith(reply: Promise<Response>): void };
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type KioskWorker = {
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

declare const self: KioskWorker;

export {};

const STORE = "weatherglass-kiosk";
const PATIENCE_MS = 5000;

/** The address under which a page is kept: without its query, which only names a language. */
function nameOf(request: Request): string {
  const { origin, pathname } = new URL(request.url);
  return origin + pathname;
}

async function kept(request: Request): Promise<Response | undefined> {
  return (await caches.open(STORE)).match(nameOf(request));
}

async function fromService(request: Request): Promise<Response> {
  const canceller = new AbortController();
  const timer = setTimeout(() => canceller.abort(), PATIENCE_MS);
  try {
    return await fetch(request, { signal: canceller.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** The service's page wherever it has one; one of a tablet that is not paired any more takes the kept one's place. */
async function page(request: Request): Promise<Response> {
  let reply: Response | null = null;
  try {
    reply = await fromService(request);
  } catch {
    // No network: the kept page below.
  }
  if (reply && reply.status < 500) {
    if (!reply.headers.has("x-kiosk")) {
      await (await caches.open(STORE)).delete(nameOf(request));
    }
    return reply;
  }
  return (await kept(request)) ?? reply ?? Response.error();
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method === "GET" && request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (request.method === "GET" && /\/assets\/kiosk-[\w-]+\.js$/.test(pathname)) {
    event.respondWith(kept(request).then((script) => script ?? fetch(request)));
  }
});
