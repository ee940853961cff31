import { messagesIn } from "../../web/locales/messages.ts";
import { chartCsv } from "../../web/pages/unit/chart-csv.ts";
import { chartOf, titleOf } from "../../web/pages/unit/chart-of-page.ts";
import { ChartPage } from "../../web/pages/unit/chart-page.tsx";
import { ChartSheet } from "../../web/pages/unit/chart-sheet.tsx";
import { findingOf } from "../../web/pages/unit/finding.ts";
import { nameWaves } from "../../web/pages/unit/name-waves.ts";
import { ownHref } from "../../web/pages/unit/unit-href.ts";
import { CHART_SHEET_STYLE } from "../../web/styles/chart.ts";
import { UNIT_STYLE } from "../../web/styles/unit.ts";
import type { Api, AppContext } from "../api/context.ts";
import { cachedPage, cachedText } from "./cached-page.ts";
import { allowFrames } from "./place.ts";
import { securityHeaders } from "./security-headers.ts";
import { type AskedPage, askedPage, messageReply } from "./unit.tsx";

/** A unit's chart to be taken along: as a picture, as numbers, and as a page that other sites may show. */
export function addUnitCharts(app: Api): void {
  app.get("/u/:code/chart", (c) => chartReply(c, showAlone));
  app.get("/u/:code/chart.svg", (c) => chartReply(c, showPicture));
  app.get("/u/:code/chart.csv", (c) => chartReply(c, showNumbers));
}

async function chartReply(c: AppContext, show: (c: AppContext, asked: AskedPage) => Response): Promise<Response> {
  const asked = await askedPage(c, c.req.param("code") ?? "");
  return asked instanceof Response ? asked : show(c, asked);
}

function showAlone(c: AppContext, { page, links }: AskedPage): Response {
  const { deps, locale } = c.var;
  const html = <ChartPage page={page} locale={locale} links={links} isDemo={deps.settings.isDemo} />;
  const reply = cachedPage(c, html, UNIT_STYLE);
  allowFrames(reply.headers, deps.settings.embedOrigins);
  return reply;
}

function showPicture(c: AppContext, { page, links }: AskedPage): Response {
  const { deps, locale } = c.var;
  const words = nameWaves(messagesIn(locale).unit, page.waves, locale);
  const chart = chartOf(page, words, locale, links.own?.axis === "zoom");
  if (chart === null) {
    return messageReply(c, "noChart", 404);
  }
  const { origin } = new URL(deps.settings.baseUrl);
  const sheet = (
    <ChartSheet
      page={page}
      chart={chart}
      title={titleOf(page, words, locale)}
      finding={findingOf(page, words, locale)}
      address={origin + ownHref(links, page.unit.code, { axis: "", lang: "" })}
      words={words}
      locale={locale}
    />
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${sheet}`;
  return cachedText(c, text, (headers) => {
    const policy = securityHeaders(deps, CHART_SHEET_STYLE);
    return new Response(text, { headers: { ...policy, "Content-Type": "image/svg+xml", ...headers } });
  });
}

function showNumbers(c: AppContext, { page }: AskedPage): Response {
  const { trend, meaning, unit } = page;
  if (trend === null) {
    return messageReply(c, "noChart", 404);
  }
  const text = chartCsv(trend, meaning);
  const name = encodeURIComponent(`${unit.code}-${trend.indicator.key}-${trend.period}.csv`);
  return cachedText(c, text, (headers) => {
    const policy = securityHeaders(c.var.deps, "");
    const disposition = `attachment; filename*=UTF-8''${name}`;
    return new Response(text, {
      headers: { ...policy, "Content-Type": "text/csv; charset=UTF-8", "Content-Disposition": disposition, ...headers },
    });
  });
}
