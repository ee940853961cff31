import type { AppContext } from "../api/context.ts";

/**
 * Whether a form came from another site's page. Browsers say so by `Sec-Fetch-Site`, older ones by `Origin`; a request
 * with neither comes from no page at all and is let through. `Origin: null` is believed only of our own page.
 */
export function isCrossSite(c: AppContext): boolean {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    return true;
  }
  if (origin === undefined || (origin === "null" && site === "same-origin")) {
    return false;
  }
  return !ownHosts(c).includes(hostOf(origin));
}

function ownHosts(c: AppContext): string[] {
  return [c.var.deps.settings.baseUrl, c.req.url].map(hostOf).concat(c.req.header("host") ?? []);
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return "";
  }
}
