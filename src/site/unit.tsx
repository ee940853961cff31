import { AboutPage } from "../../web/pages/about/about-page.tsx";
import { homeHref, type LinkContext, unitHref } from "../../web/pages/unit/unit-href.ts";
import { UnitMessagePage, type UnitMessageProps } from "../../web/pages/unit/unit-message-page.tsx";
import { UnitPageView } from "../../web/pages/unit/unit-page.tsx";
import { ABOUT_STYLE } from "../../web/styles/about.ts";
import { UNIT_STYLE } from "../../web/styles/unit.ts";
import type { Api, AppContext } from "../api/context.ts";
import type { ChartKind } from "../core/figures/chart-kind.ts";
import type { UnitPage } from "../core/figures/trend.ts";
import type { Refusal } from "../core/refusal.ts";
import { readFigureSource } from "../service/figures/read-figure-source.ts";
import { readUnitPage } from "../service/figures/read-unit-page.ts";
import { aboutPageQuery, unitPageQuery } from "../wire/unit-page.ts";
import { validate } from "../wire/validate.ts";
import { cachedPage } from "./cached-page.ts";
import { basePath, htmlReply } from "./html-reply.ts";
import { type KeptReplies, sendKept } from "./kept-replies.ts";
import { whatIsMissing, whatSourceIsMissing } from "./what-is-missing.ts";

/** The pages of units; `kept` are sent again while they hold, where the runtime can tell. */
export function addUnitPages(app: Api, kept: KeptReplies | null): void {
  app.use("/u/*", outageInWords);
  if (kept) {
    app.use("/u/*", sendKept(kept));
  }
  app.get("/u/:code/about", aboutReply);
  app.get("/u/:code", (c) => unitReply(c, c.req.param("code"), false));
}

/** A unit's page as it was asked for, and what its links are made of. */
export type AskedPage = { page: UnitPage; links: LinkContext; chart: ChartKind | null; isFramed: boolean };

/** After an outage or a bug the reader gets a page, not a problem in JSON. */
export async function outageInWords(c: AppContext, next: () => Promise<void>): Promise<void> {
  await next();
  if (c.error) {
    const { status } = c.res;
    c.res = undefined;
    c.res = messageReply(c, "unavailable", status);
    c.res.headers.set("Retry-After", "2");
  }
}

/** Reads the page that the query asks for, or says why there is none. */
export async function askedPage(c: AppContext, code: string): Promise<AskedPage | Response> {
  const { deps } = c.var;
  const query = validate(unitPageQuery, c.req.query());
  if (!query.ok) {
    return messageReply(c, "badQuery", 422);
  }
  const { indicator, period, from, to, lang, axis, channel, respondentClass, survey, compare, more } = query.value;
  const { chart = null, framed } = query.value;
  const part = { channel, respondentClass, survey, compare };
  const page = await readUnitPage(deps, {
    code,
    indicator,
    period,
    from,
    to,
    ...part,
    isMore: more === "1" || chart === "heat",
  });
  if (!page.ok) {
    return page.refusal.reason === "not_found"
      ? messageReply(c, await whatIsMissing(c, code), 404)
      : messageReply(c, isTooLong(page.refusal) ? "tooLong" : "badQuery", 422);
  }
  const shared = defined({ indicator, period, from, to, lang });
  const links = { base: basePath(c), query: shared, own: defined({ axis, more, ...part }) };
  return { page: page.value, links, chart, isFramed: framed === "1" };
}

/** A unit's page; the root's also holds the box for a link's code. */
export async function unitReply(c: AppContext, code: string, isHome: boolean): Promise<Response> {
  const { deps, locale } = c.var;
  const asked = await askedPage(c, code);
  if (asked instanceof Response) {
    return asked;
  }
  const { page, links } = asked;
  const html = (
    <UnitPageView
      page={page}
      locale={locale}
      links={links}
      isDemo={deps.settings.isDemo}
      chartScript={deps.assets["unit-chart.js"] ?? null}
      isHome={isHome}
    />
  );
  return cachedPage(c, html, UNIT_STYLE);
}

function isTooLong(refusal: Refusal): boolean {
  return refusal.reason === "invalid" && (refusal.errors ?? []).some(({ reason }) => reason === "too_many_periods");
}

/** A page that says why there is none. */
export function messageReply(c: AppContext, message: UnitMessageProps["message"], status: number): Response {
  const { deps, locale } = c.var;
  const lang = c.req.query("lang");
  const links: LinkContext = { base: basePath(c), query: defined({ lang }) };
  const code = c.req.param("code");
  const other = { lang: locale === "en" ? "zh-CN" : "en" };
  const otherHref = code === undefined ? homeHref({ ...links, query: other }) : unitHref(links, code, other);
  const html = (
    <UnitMessagePage
      locale={locale}
      links={links}
      isDemo={deps.settings.isDemo}
      message={message}
      otherHref={otherHref}
    />
  );
  return htmlReply(c, html, UNIT_STYLE, status);
}

/** Without the keys that nobody gave. */
function defined<T extends Record<string, string | undefined>>(query: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}

/** Where a figure comes from, at an address that stays. */
async function aboutReply(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  const query = validate(aboutPageQuery, c.req.query());
  if (!query.ok) {
    return messageReply(c, "badQuery", 422);
  }
  const { indicator, period, lang } = query.value;
  const code = c.req.param("code") ?? "";
  const source = await readFigureSource(deps, { code, indicator, period });
  if (!source.ok) {
    const isMissing = source.refusal.reason === "not_found";
    return messageReply(c, isMissing ? await whatSourceIsMissing(c, code) : "badQuery", isMissing ? 404 : 422);
  }
  const links: LinkContext = { base: basePath(c), query: defined({ lang }) };
  const html = <AboutPage source={source.value} locale={locale} links={links} isDemo={deps.settings.isDemo} />;
  return cachedPage(c, html, ABOUT_STYLE);
}
