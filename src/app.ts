import { Hono, type MiddlewareHandler } from "hono";
import { newRoutes } from "./api/add-route.ts";
import { addAppraisalRoutes } from "./api/appraisals.ts";
import { addAuditRoutes } from "./api/audit-trail.ts";
import { addChainRoutes } from "./api/chains.ts";
import { addCodeBatchRoutes } from "./api/code-batches.ts";
import { addCompositeRoutes } from "./api/composites.ts";
import type { AppContext, AppEnv } from "./api/context.ts";
import { addFigureRoutes } from "./api/figures.ts";
import { addImportRoutes } from "./api/imports.ts";
import { addIndicatorRoutes } from "./api/indicators.ts";
import { addLinkRoutes } from "./api/links.ts";
import { openApiDocument } from "./api/open-api-document.ts";
import { addOriginRules } from "./api/other-origins.ts";
import { addPeopleRoutes } from "./api/people.ts";
import { addPlanningRoutes } from "./api/planning.ts";
import { problem } from "./api/respond-problem.ts";
import { addResponseRoutes } from "./api/responses.ts";
import { addSampleRoutes } from "./api/samples.ts";
import { addServiceRoutes } from "./api/service.ts";
import { addSurveyRoutes } from "./api/surveys.ts";
import { addTableRoutes } from "./api/tables.ts";
import { addTextRoutes } from "./api/texts.ts";
import { addTokenRoutes } from "./api/tokens.ts";
import { addTurnoutRoutes } from "./api/turnouts.ts";
import { addUndertakingRoutes } from "./api/undertakings.ts";
import { addUnitTableRoutes } from "./api/unit-tables.ts";
import { addUnitRoutes } from "./api/units.ts";
import { addWaveRoutes } from "./api/waves.ts";
import { callerFinder } from "./caller-of-request.ts";
import type { Deps } from "./service/deps.ts";
import { addAccountPages } from "./site/accounts.tsx";
import { addAdminPages } from "./site/admin.tsx";
import { addAdminUnitPages } from "./site/admin-units.tsx";
import { addDocsPages } from "./site/docs.tsx";
import { addElectoratePages } from "./site/electorate.tsx";
import { addEmbedPages } from "./site/embed.tsx";
import { addEntryPages } from "./site/entry.tsx";
import { addHomePages } from "./site/home.tsx";
import { COMPRESSED_BYTES_MIN } from "./site/html-reply.ts";
import type { KeptPages } from "./site/kept-pages.ts";
import { KeptReplies } from "./site/kept-replies.ts";
import { addKioskPages } from "./site/kiosk.tsx";
import { addPollPages } from "./site/polls.tsx";
import { addReportPages } from "./site/report.tsx";
import { addResidentPages } from "./site/resident.tsx";
import { addScreenPages } from "./site/screen.tsx";
import { addTablePages } from "./site/tables.tsx";
import { addTextPages } from "./site/texts.tsx";
import { addUnitPages } from "./site/unit.tsx";
import { addUnitCharts } from "./site/unit-charts.tsx";
import { isDatabaseError } from "./store/database.ts";
import { chooseLocale } from "./wire/choose-locale.ts";

export type AppOptions = {
  /** Compresses pages, where the platform does not do it by itself. */
  compressPages?: MiddlewareHandler;
  /** Takes each resident's page that is drawn, where the runtime can send it again by itself. */
  keptPages?: KeptPages | null;
  /** The caller's address, for the limits only. */
  addressOf?: (c: AppContext) => string | null;
  /** Told of each failure: a request id and a route's pattern, nothing of the request. */
  report?: (failure: { requestId: string; route: string; error: unknown }) => void;
};

/** The whole application on either runtime. */
export function createApp(
  deps: Deps,
  { compressPages, keptPages = null, addressOf = () => null, report }: AppOptions = {},
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("deps", deps);
    c.set("requestId", deps.newRequestId());
    c.set("locale", chooseLocale(c.req.query("lang"), c.req.header("accept-language"), deps.settings.defaultLocale));
    c.set("findCaller", callerFinder(c));
    c.set("address", addressOf(c));
    await next();
  });
  if (compressPages) {
    for (const pages of ["/", "/docs", "/u/*", "/r/*", "/w/*", "/k/*", "/admin", "/admin/*", "/entry/*"]) {
      app.use(pages, compressLong(compressPages));
    }
  }
  const routes = newRoutes(app);
  addUnitRoutes(routes);
  addUnitTableRoutes(routes);
  addUndertakingRoutes(routes);
  addSurveyRoutes(routes);
  addWaveRoutes(routes);
  addIndicatorRoutes(routes);
  addOriginRules(app);
  addLinkRoutes(routes);
  addCodeBatchRoutes(routes);
  addTurnoutRoutes(routes);
  addResponseRoutes(routes);
  addFigureRoutes(routes);
  addImportRoutes(routes);
  addTableRoutes(routes);
  addChainRoutes(routes);
  addCompositeRoutes(routes);
  addAppraisalRoutes(routes);
  addSampleRoutes(routes);
  addPlanningRoutes(routes);
  addPeopleRoutes(routes);
  addTextRoutes(routes);
  addTokenRoutes(routes);
  addAuditRoutes(routes);
  addServiceRoutes(routes);
  addDocsPages(app, () => openApiDocument(routes.registry, deps.settings.baseUrl));
  addResidentPages(app, keptPages);
  addEmbedPages(app);
  addKioskPages(app);
  addElectoratePages(app);
  addUnitPages(app, keptPages && new KeptReplies(() => keptPages.epoch()));
  addReportPages(app);
  addUnitCharts(app);
  addScreenPages(app);
  addTablePages(app);
  addAdminUnitPages(app);
  addTextPages(app);
  addHomePages(app);
  addAdminPages(app);
  addPollPages(app);
  addEntryPages(app);
  addAccountPages(app);
  app.notFound((c) => problem(c, { reason: "not_found" }));
  app.onError((error, c) => {
    if (!isGoneAway(error)) {
      report?.({ requestId: c.var.requestId, route: c.req.routePath, error });
    }
    return problem(c, { reason: isDatabaseError(error) ? "unavailable" : "internal" });
  });
  return app;
}

/** Leaves short pages alone: to ask a reply for its headers costs more than all else that is done for it. */
function compressLong(compressPages: MiddlewareHandler): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    if ((c.get("pageBytes") ?? 0) >= COMPRESSED_BYTES_MIN) {
      await compressPages(c, () => Promise.resolve());
    }
  };
}

/** Whether the caller left before all was sent, as phones do; Node says so where the body is read. */
function isGoneAway(error: Error): boolean {
  return "code" in error && error.code === "ECONNRESET" && error.message === "aborted";
}
