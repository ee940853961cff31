import { messagesIn } from "../../web/locales/messages.ts";
import { type DueItem, HomePage, type MoreEntry } from "../../web/pages/admin/home-page.tsx";
import { MattersPage } from "../../web/pages/admin/matters-page.tsx";
import { ReportsPage } from "../../web/pages/admin/reports-page.tsx";
import { ResultsPage } from "../../web/pages/admin/results-page.tsx";
import { SurveysPage } from "../../web/pages/admin/surveys-page.tsx";
import { periodText } from "../../web/pages/unit/period-words.ts";
import type { Api, AppContext } from "../api/context.ts";
import { mayAnywhere, unitsWith } from "../core/accounts/rights.ts";
import { addDays, periodOf } from "../core/figures/period.ts";
import { textIn } from "../core/local-text.ts";
import { presentTree } from "../service/accounts/judge-right.ts";
import { type News, readNews } from "../service/figures/read-news.ts";
import { listReports } from "../service/reports/list-reports.ts";
import { type ListedSurvey, listSurveys } from "../service/surveys/list-surveys.ts";
import { listTree } from "../service/units/list-tree.ts";
import { adminReply, frameContext } from "./admin-frame.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";

/** The officials' first page and what needs no page of its own: surveys, results, matters. */
export function addAdminPages(app: Api): void {
  app.get("/admin", signedIn(showHome));
  app.get("/admin/surveys", signedIn(showSurveys));
  app.get("/admin/results", signedIn(showResults));
  app.get("/admin/reports", signedIn(showReports));
  app.get("/admin/matters", signedIn(showMatters));
}

async function showHome(c: AppContext, who: SignedIn): Promise<Response> {
  const { deps } = c.var;
  const [surveys, { standing: units }, news] = await Promise.all([
    listSurveys(deps, who.official),
    listTree(deps),
    readNews(deps, who.official),
  ]);
  const html = (
    <HomePage
      context={frameContext(c, who)}
      due={dueToday(c, surveys, news)}
      news={news.changes}
      hasUnits={units.length > 0}
      hasSurveys={surveys.length > 0}
      mayStart={mayAnywhere(who.grants, "editSurveys")}
      more={moreFor(who)}
    />
  );
  return adminReply(c, html);
}

function moreFor({ grants }: SignedIn): MoreEntry[] {
  const ofWhole = grants.filter(({ unit }) => unit === null);
  const entries: [MoreEntry, boolean][] = [
    ["tables", mayAnywhere(grants, "importFigures")],
    ["people", mayAnywhere(grants, "managePeople")],
    ["tokens", mayAnywhere(grants, "managePeople")],
    ["trail", mayAnywhere(ofWhole, "readAuditTrail")],
    ["profile", true],
  ];
  return entries.flatMap(([entry, may]) => (may ? [entry] : []));
}

function dueToday(c: AppContext, surveys: readonly ListedSurvey[], { late }: News): DueItem[] {
  const { locale, deps } = c.var;
  const { home } = messagesIn(locale).admin;
  const { common, unit } = messagesIn(locale);
  const items = surveys.flatMap(({ id, title, revision, links }): DueItem[] => {
    const [name, path] = [textIn(title, locale), `/surveys/${id}`];
    return [
      ...(revision === null ? [{ text: home.draft(name), path }] : []),
      ...(links.trial > 0 ? [{ text: home.trial(name, links.trial), path }] : []),
    ];
  });
  const imports = late.map(({ name, last }) => ({
    ...{ text: home.late(textIn(name, locale), periodText(last, unit)), path: "/import" },
  }));
  const month = periodOf("month", deps.today());
  const releaseDay = addDays(month.to, deps.settings.releaseGraceDays + 1);
  const next = { text: home.next(periodText(month.key, unit), common.day(releaseDay)), path: null };
  return [...items, ...imports, ...(surveys.some(({ links }) => links.open > 0) ? [next] : [])];
}

async function showSurveys(c: AppContext, who: SignedIn): Promise<Response> {
  const surveys = await listSurveys(c.var.deps, who.official);
  const mayStart = mayAnywhere(who.grants, "editSurveys");
  return adminReply(c, <SurveysPage context={frameContext(c, who)} surveys={surveys} mayStart={mayStart} />);
}

async function showResults(c: AppContext, who: SignedIn): Promise<Response> {
  const { deps } = c.var;
  const own = unitsWith(who.grants, "readComments", await presentTree(deps));
  const mayReadTexts = (code: string) => own === null || own.has(code);
  const units = (await listTree(deps)).standing;
  return adminReply(c, <ResultsPage context={frameContext(c, who)} units={units} mayReadTexts={mayReadTexts} />);
}

async function showReports(c: AppContext, who: SignedIn): Promise<Response> {
  const { deps } = c.var;
  const listed = await listReports(deps);
  return adminReply(c, <ReportsPage context={frameContext(c, who)} {...listed} hasPdf={deps.printPdf !== null} />);
}

function showMatters(c: AppContext, who: SignedIn): Response {
  return adminReply(c, <MattersPage context={frameContext(c, who)} />);
}
