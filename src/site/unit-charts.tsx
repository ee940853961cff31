import { messagesIn } from "../../web/locales/messages.ts";
import type { UnitMessages } from "../../web/locales/unit-messages.ts";
import { chartCsv, csvFile } from "../../web/pages/unit/chart-csv.ts";
import { chartOf, titleOf } from "../../web/pages/unit/chart-of-page.ts";
import { ChartPage } from "../../web/pages/unit/chart-page.tsx";
import { ChartSheet } from "../../web/pages/unit/chart-sheet.tsx";
import { findingOf } from "../../web/pages/unit/finding.ts";
import { nameWaves } from "../../web/pages/unit/name-waves.ts";
import { takeChart } from "../../web/pages/unit/taken/take-chart.ts";
import type { TakenChart } from "../../web/pages/unit/taken/taken-chart.ts";
import { TakenSheet } from "../../web/pages/unit/taken/taken-sheet.tsx";
import { isZoomed, ownHref } from "../../web/pages/unit/unit-href.ts";
import { CHART_SHEET_STYLE } from "../../web/styles/chart.ts";
import { UNIT_STYLE } from "../../web/styles/unit.ts";
import type { Api, AppContext } from "../api/context.ts";
import { cachedPage, cachedText } from "./cached-page.ts";
import type { Html } from "./html-reply.ts";
import { allowFrames } from "./place.ts";
import { securityHeaders } from "./security-headers.ts";
import { type AskedPage, askedPage, messageReply } from "./unit.tsx";

/** A unit's charts to be taken along: as a picture, as numbers, and as a page that other sites may show. */
export function addUnitCharts(app: Api): void {
  app.get("/u/:code/chart", (c) => chartReply(c, showAlone));
  app.get("/u/:code/chart.svg", (c) => chartReply(c, showPicture));
  app.get("/u/:code/chart.csv", (c) => chartReply(c, showNumbers));
}

/** What was asked for; `taken` is null where that is the trend. */
type AskedChart = AskedPage & { words: UnitMessages; taken: TakenChart | null };

async function chartReply(c: AppContext, show: (c: AppContext, asked: AskedChart) => Response): Promise<Response> {
  const asked = await askedPage(c, c.req.param("code") ?? "");
  if (asked instanceof Response) {
    return asked;
  }
  const { locale } = c.var;
  const { page, chart, links } = asked;
  const words = nameWaves(messagesIn(locale).unit, page.waves, locale);
  const taken = chart === null ? null : takeChart(chart, { page, words, locale, isZoomed: isZoomed(links) });
  return chart !== null && taken === null ? messageReply(c, "noChart", 404) : show(c, { ...asked, words, taken });
}

/** Room for a title above a drawing and what stands below it, in pixels. */
const FRAME_AROUND_PX = 330;
const TREND_HEIGHT_PX = 350;

function showAlone(c: AppContext, { page, links, chart, isFramed, taken }: AskedChart): Response {
  const { deps, locale } = c.var;
  const { embedOrigins: origins, isDemo } = deps.settings;
  const copy = deps.assets["copy.js"];
  const embedding = {
    origins,
    address: originOf(c) + ownHref(links, page.unit.code, { chart: chart ?? "", framed: "1" }, "/chart"),
    heightPx: Math.ceil((taken?.draw("wide").height ?? TREND_HEIGHT_PX) + FRAME_AROUND_PX),
  };
  const html = (
    <ChartPage
      page={page}
      taken={taken}
      locale={locale}
      links={links}
      isDemo={isDemo}
      embedding={isFramed ? null : embedding}
      scripts={copy && !isFramed && origins.length > 0 ? [copy] : []}
    />
  );
  const reply = cachedPage(c, html, UNIT_STYLE);
  allowFrames(reply.headers, origins);
  return reply;
}

function showPicture(c: AppContext, { page, links, words, taken }: AskedChart): Response {
  const { deps, locale } = c.var;
  const title = titleOf(page, words, locale);
  const address = originOf(c) + ownHref(links, page.unit.code, { axis: "", lang: "", more: "" });
  const day = messagesIn(locale).common.day(deps.today());
  if (taken) {
    return pictureReply(
      c,
      <TakenSheet
        taken={taken}
        title={title}
        source={words.chart.source(address, day)}
        words={words}
        locale={locale}
      />,
    );
  }
  const trend = chartOf(page, words, locale, isZoomed(links));
  if (trend === null) {
    return messageReply(c, "noChart", 404);
  }
  const finding = findingOf(page, words, locale);
  const place = { page, title, finding, address, day, words, locale };
  return pictureReply(c, <ChartSheet chart={trend} {...place} />);
}

function pictureReply(c: AppContext, sheet: Html): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${sheet}`;
  return cachedText(c, text, (headers) => {
    const policy = securityHeaders(c.var.deps, CHART_SHEET_STYLE);
    return new Response(text, { headers: { ...policy, "Content-Type": "image/svg+xml", ...headers } });
  });
}

function showNumbers(c: AppContext, { page, chart, taken }: AskedChart): Response {
  const { trend, meaning, unit } = page;
  if (trend === null) {
    return messageReply(c, "noChart", 404);
  }
  const text = taken ? csvFile(taken.csv) : chartCsv(trend, meaning);
  const parts = [unit.code, trend.indicator.key, trend.period, ...(chart === null ? [] : [chart])];
  return cachedText(c, text, (headers) => {
    const policy = securityHeaders(c.var.deps, "");
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${parts.join("-")}.csv`)}`;
    return new Response(text, {
      headers: { ...policy, "Content-Type": "text/csv; charset=UTF-8", "Content-Disposition": disposition, ...headers },
    });
  });
}

function originOf(c: AppContext): string {
  return new URL(c.var.deps.settings.baseUrl).origin;
}
