import type { Deps } from "../service/deps.ts";

const utf8 = new TextEncoder();
const policies = new Map<string, string>();

/**
 * Headers of a page that loads nothing from anywhere else. Its one inline style is allowed by its hash; the referrer
 * stays inside, since without any Chromium sends `Origin: null` from our own forms.
 */
export function securityHeaders(deps: Pick<Deps, "sha256">, style: string): Record<string, string> {
  return {
    "Content-Security-Policy": policyFor(deps, style),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cache-Control": "no-store",
  };
}

function policyFor(deps: Pick<Deps, "sha256">, style: string): string {
  const known = policies.get(style);
  if (known !== undefined) {
    return known;
  }
  const hash = btoa(String.fromCharCode(...deps.sha256(utf8.encode(style))));
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  policies.set(style, policy);
  return policy;
}
