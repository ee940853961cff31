import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Locale } from "../../src/core/local-text.ts";
import { messagesIn } from "../locales/messages.ts";
import type { Place } from "./resident/place.ts";

export type PageShellProps = {
  lang: Locale;
  title: string;
  /** The whole inline style; the reply's policy allows it by its hash. */
  style: string;
  /** The path under which the service lives, "" at the root of its host. */
  base: string;
  isDemo: boolean;
  scripts?: readonly string[];
  /** Set on pages that may stand in a frame. */
  place?: Place;
  children?: Child;
};

/** A whole page: one inline style, nothing from anywhere else. */
export function PageShell({ lang, title, style, base, isDemo, scripts = [], place, children }: PageShellProps) {
  const { common } = messagesIn(lang);
  const all = place?.frameScript ? [...scripts, place.frameScript] : scripts;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={lang} data-big={place?.isBig ? "" : undefined}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <title>{title}</title>
          <link rel="icon" href="data:," />
          <style>{raw(style)}</style>
          {all.map((source) => (
            <script src={base + source} defer />
          ))}
        </head>
        <body {...(place?.frameOrigins ? { "data-frame": place.frameOrigins } : {})}>
          <a class="skip" href="#main">
            {common.skip}
          </a>
          {isDemo ? <aside class="strip">{common.demo}</aside> : null}
          {children}
        </body>
      </html>
    </>
  );
}
