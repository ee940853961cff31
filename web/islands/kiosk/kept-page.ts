const STORE = "weatherglass-kiosk";

/** What the service says of this page now: `gone` when the tablet is not paired any more, null when it says nothing. */
export type FreshPage = { version: string; today: string } | "gone" | null;

/** Asks for this page anew and keeps it, with its script, for when there is no network. */
export async function freshenPage(): Promise<FreshPage> {
  const name = location.origin + location.pathname;
  const reply = await fetch(name, { cache: "no-store", credentials: "same-origin" }).catch(() => null);
  if (!reply?.ok) {
    return reply && reply.status < 500 ? "gone" : null;
  }
  const store = await caches.open(STORE);
  if (!reply.headers.has("x-kiosk")) {
    await store.delete(name);
    return "gone";
  }
  const page = new DOMParser().parseFromString(await reply.clone().text(), "text/html");
  const main = page.querySelector<HTMLElement>("main[data-kiosk]");
  const scripts = Array.from(page.querySelectorAll<HTMLScriptElement>("script[src]"), ({ src }) => src);
  for (const script of scripts) {
    if (!(await store.match(script))) {
      await store.add(script);
    }
  }
  await store.put(name, reply);
  await dropScripts(store, scripts);
  return { version: main?.dataset.version ?? "", today: JSON.parse(main?.dataset.kiosk ?? "{}").today };
}

async function dropScripts(store: Cache, scripts: readonly string[]): Promise<void> {
  const old = (await store.keys()).filter(({ url }) => url.endsWith(".js") && scripts.indexOf(url) < 0);
  await Promise.all(old.map((request) => store.delete(request)));
}
