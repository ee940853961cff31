import { messagesIn } from "../../web/locales/messages.ts";
import { CodeCardsPage } from "../../web/pages/polls/code-cards-page.tsx";
import { type CodeEntries, type CodeFault, CodesPage } from "../../web/pages/polls/codes-page.tsx";
import { CARDS_STYLE } from "../../web/styles/cards.ts";
import type { Api, AppContext } from "../api/context.ts";
import { printedCode } from "../core/codes/one-time-code.ts";
import { csvCell } from "../core/csv-cell.ts";
import type { Locale } from "../core/local-text.ts";
import type { Refusal } from "../core/refusal.ts";
import { addCodes, type MadeCodes, makeCodeBatch, readCodeBatches } from "../service/codes/make-codes.ts";
import { readTurnouts } from "../service/figures/read-turnouts.ts";
import { type Poll, type PollLink, readPoll } from "../service/surveys/read-poll.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { accountRefusal } from "./account-replies.tsx";
import { adminReply, frameContext } from "./admin-frame.ts";
import { having } from "./having-right.ts";
import { basePath, htmlReply } from "./html-reply.ts";
import { linkText } from "./link-text.ts";
import { qrCodeSvg } from "./qr-code.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** What one act makes at most: each is drawn as a card. */
const COUNT_MAX = 1000;
const FORM_BYTES_MAX = 128 * 1024;

/** The pages on which one-time codes are made, told once as cards to cut and as a table. */
export function addCodePages(app: Api): void {
  app.get("/admin/surveys/:id/codes", signedIn(having("handOutCodes", showCodes)));
  app.post(
    "/admin/surveys/:id/codes",
    signedInForm("POST /api/v1/code-batches", having("editSurveys", makeCodes), FORM_BYTES_MAX),
  );
  app.post(
    "/admin/surveys/:id/codes/:batch",
    signedInForm("POST /api/v1/code-batches/{id}/codes", having("handOutCodes", makeOneMore)),
  );
}

function codeLinks({ links }: Poll): PollLink[] {
  return links.filter(({ proof, state }) => proof === "token" && state !== "closed");
}

async function showCodes(c: AppContext, who: SignedIn): Promise<Response> {
  const poll = await readPoll(c.var.deps, who.official, c.req.param("id") ?? "");
  if (!poll.ok) {
    return accountRefusal(c, poll.refusal);
  }
  const links = new Set(codeLinks(poll.value).map(({ code }) => code));
  return codesReply(c, who, poll.value, { links, count: "100", name: "" });
}

async function codesReply(
  c: AppContext,
  who: SignedIn,
  poll: Poll,
  entries: CodeEntries,
  faults: readonly CodeFault[] = [],
): Promise<Response> {
  const { deps, locale } = c.var;
  const batches = await readCodeBatches(deps, who.official, poll.id);
  if (!batches.ok) {
    return accountRefusal(c, batches.refusal);
  }
  const turnouts = await readTurnouts(deps, { survey: poll.id, caller: who.official });
  const html = (
    <CodesPage
      {...{ context: frameContext(c, who), survey: poll.id, title: poll.definition.title, faults, countMax: COUNT_MAX }}
      links={codeLinks(poll).map((link) => ({ code: link.code, name: linkText(link, locale) }))}
      batches={batches.value.toReversed()}
      entries={poll.mayOpen ? entries : null}
      turnouts={turnouts.ok ? turnouts.value : []}
    />
  );
  return adminReply(c, html, faults.length > 0 ? PROBLEMS.invalid.status : 200);
}

async function makeCodes(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps } = c.var;
  const poll = await readPoll(deps, who.official, c.req.param("id") ?? "");
  if (!poll.ok) {
    return accountRefusal(c, poll.refusal);
  }
  if (!poll.value.mayOpen) {
    return accountRefusal(c, { reason: "forbidden" });
  }
  const own = new Set(codeLinks(poll.value).map(({ code }) => code));
  const links = form.getAll("link").filter((code) => own.has(code));
  const [count, name] = [form.get("count") ?? "", (form.get("name") ?? "").trim().slice(0, 200)];
  const number = wholeNumber(count);
  const faults: CodeFault[] = [
    ...(links.length === 0 ? (["links"] as const) : []),
    ...(number === null || number < 1 || number > COUNT_MAX ? (["count"] as const) : []),
  ];
  if (faults.length > 0 || number === null) {
    return codesReply(c, who, poll.value, { links: new Set(links), count, name }, faults);
  }
  const made = await makeCodeBatch(deps, who.official, { links, count: number, name });
  return made.ok ? cardsReply(c, poll.value, made.value) : accountRefusal(c, unlisted(made.refusal));
}

/** ASCII and full-width digits alike. */
function wholeNumber(text: string): number | null {
  const digits = text.normalize("NFKC").trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

/** A link that is of no use here any more comes from a page that is out of date. */
function unlisted(refusal: Refusal): Refusal {
  return refusal.errors ? { reason: "not_found" } : refusal;
}

async function makeOneMore(c: AppContext, who: SignedIn): Promise<Response> {
  const { deps } = c.var;
  const [survey, id] = [c.req.param("id") ?? "", c.req.param("batch") ?? ""];
  const poll = await readPoll(deps, who.official, survey);
  const batches = poll.ok ? await readCodeBatches(deps, who.official, survey) : poll;
  if (!poll.ok || !batches.ok || !batches.value.some((batch) => batch.id === id)) {
    return accountRefusal(
      c,
      poll.ok && !batches.ok ? batches.refusal : poll.ok ? { reason: "not_found" } : poll.refusal,
    );
  }
  const made = await addCodes(deps, who.official, { id, count: 1 });
  return made.ok ? cardsReply(c, poll.value, made.value) : accountRefusal(c, made.refusal);
}

/** The codes, this once: kept by no one on the way. */
function cardsReply(c: AppContext, poll: Poll, { batch, codes }: MadeCodes): Response {
  const { deps, locale } = c.var;
  const { baseUrl, isDemo } = deps.settings;
  const [only, ...others] = batch.links;
  const address = only !== undefined && others.length === 0 ? `${baseUrl}/r/${only}` : `${baseUrl}/c/${batch.id}`;
  const printed = codes.map(printedCode);
  const html = (
    <CodeCardsPage
      {...{ lang: locale, base: basePath(c), isDemo, survey: poll.id, title: poll.definition.title }}
      unitName={others.length === 0 ? (poll.links.find(({ code }) => code === only)?.unitName ?? null) : null}
      address={address.replace(/^https?:\/\//, "")}
      cards={printed.map((code) => ({ code, qrSvg: qrCodeSvg(`${address}#${code}`) }))}
      file={{
        name: `${batch.id}.csv`,
        href: `data:text/csv;charset=utf-8,${encodeURIComponent(tableOf(printed, address, locale))}`,
      }}
    />
  );
  return htmlReply(c, html, CARDS_STYLE, 201, { "Cache-Control": "no-store" });
}

function tableOf(codes: readonly string[], address: string, locale: Locale): string {
  const { code, address: head } = messagesIn(locale).codes.made.fileHeads;
  const rows = [[code, head], ...codes.map((each) => [each, `${address}#${each}`])];
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
