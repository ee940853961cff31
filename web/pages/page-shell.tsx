import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Locale } from "../../src/core/local-text.ts";
import { messagesIn } from "../locales/messages.ts";

export type PageShellProps = {
  lang: Locale;
  title: string;
  /** The whole inline style; the reply's policy allows it by its hash. */
  style: string;
  /** The path under which the service lives, "" at the root of its host. */
  base: string;
  isDemo: boolean;
  scripts?: readonly string[];
  children?: Child;
};

/** A whole page: one inline style, nothing from anywhere else. */
export function PageShell({ lang, title, style, base, isDemo, scripts = [], children }: PageShellProps) {
  const { common } = messagesIn(lang);
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <title>{title}</title>
          <link rel="icon" href="data:," />
          <style>{raw(style)}</style>
          {scripts.map((source) => (
            <script src={base + source} defer />
          ))}
        </head>
        <body>
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
