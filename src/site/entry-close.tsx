import { messagesIn } from "../../web/locales/messages.ts";
import { CloseBatchPage } from "../../web/pages/entry/close-page.tsx";
import type { HeaderEntries, HeaderFault } from "../../web/pages/entry/header-fields.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { type BatchHeader, OUTCOMES, readHeader } from "../core/entry/batch-header.ts";
import { COMPARED_BATCH_MIN } from "../core/entry/second-entry.ts";
import { invalid } from "../core/refusal.ts";
import { refuse } from "../core/result.ts";
import { closeBatch } from "../service/entry/close-batch.ts";
import { changeHeader, discardBatch, type OpenBatch } from "../service/entry/open-batch.ts";
import { readSecondPass } from "../service/entry/type-again.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { goTo } from "./account-replies.tsx";
import { frameContext } from "./admin-frame.ts";
import {
  entryPath,
  entryPlace,
  entryReply,
  headerEntries,
  headerFaults,
  noticeOf,
  requireBatch,
} from "./entry-replies.tsx";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** The end of a batch: check it, correct what is stated of it, complete it or throw it away. */
export function addEntryClosePages(app: Api): void {
  app.get(
    "/entry/:link/:batch/close",
    signedIn(async (c, who) => {
      const open = await requireBatch(c, who);
      return open instanceof Response ? open : showClosing(c, who, open);
    }),
  );
  app.post("/entry/:link/:batch/close", signedInForm("POST /entry/{link}/{batch}/close", close));
  app.post("/entry/:link/:batch/header", signedInForm("POST /entry/{link}/{batch}/header", restate));
  app.post("/entry/:link/:batch/discard", signedInForm("POST /entry/{link}/{batch}/discard", discard));
}

type Shown = { entries?: HeaderEntries; faults?: readonly HeaderFault[]; isHeld?: boolean };

async function showClosing(c: AppContext, who: SignedIn, open: OpenBatch, shown: Shown = {}): Promise<Response> {
  const { deps, locale } = c.var;
  const { batch, link } = open;
  const { sheets } = batch.header;
  const { entries = entriesOf(batch.header), faults = [], isHeld = false } = shown;
  const pass = await readSecondPass(deps, open);
  const isLarge = Math.min(sheets, pass.count) >= COMPARED_BATCH_MIN;
  const html = (
    <CloseBatchPage
      {...{ context: frameContext(c, who), place: entryPlace(link), notice: noticeOf(link, locale), entries, faults }}
      batch={{ id: batch.id, day: batch.header.day }}
      counted={isLarge ? { stated: sheets, typed: pass.count } : null}
      doAgree={sheets === pass.count}
      outstanding={pass.open}
      unsettled={pass.unsettled.map(({ key, mark }) => ({ key, mark: mark ?? 0 }))}
      today={deps.today()}
    />
  );
  return entryReply(c, html, faults.length > 0 || isHeld ? PROBLEMS.invalid.status : 200);
}

function entriesOf(header: BatchHeader): HeaderEntries {
  return Object.fromEntries(
    (["day", "sheets", ...OUTCOMES] as const).map((name) => [name, String(header[name] ?? "")]),
  );
}

async function close(c: AppContext, who: SignedIn): Promise<Response> {
  const place = { code: c.req.param("link") ?? "", id: c.req.param("batch") ?? "" };
  const closed = await closeBatch(c.var.deps, who.official, place);
  if (closed.ok) {
    return goTo(c, `/entry/${encodeURIComponent(place.code)}?done=closed&lang=${c.var.locale}`);
  }
  const open = await requireBatch(c, who);
  const { errors = [] } = closed.refusal;
  if (open instanceof Response) {
    return open;
  }
  const ofHeader = errors.filter(({ pointer }) => pointer !== "/again" && pointer !== "/settle");
  return closed.refusal.reason === "invalid" && ofHeader.length === 0
    ? showClosing(c, who, open, { isHeld: true })
    : showClosing(c, who, open, { faults: headerFaults({ ...closed.refusal, errors: ofHeader }, c.var.locale) });
}

async function restate(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const open = await requireBatch(c, who);
  if (open instanceof Response) {
    return open;
  }
  const { header, errors } = readHeader((name) => form.get(name) ?? "");
  const stated =
    errors.length > 0 ? refuse(invalid(errors)) : await changeHeader(c.var.deps, who.official, open, header);
  return stated.ok
    ? goTo(c, entryPath(c, open, "/close"))
    : showClosing(c, who, open, { entries: headerEntries(form), faults: headerFaults(stated.refusal, c.var.locale) });
}

async function discard(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const open = await requireBatch(c, who);
  if (open instanceof Response) {
    return open;
  }
  if (form.get("confirm") !== "1") {
    const { confirm } = messagesIn(c.var.locale).entry.close;
    return showClosing(c, who, open, { faults: [{ field: "confirm", detail: confirm }] });
  }
  await discardBatch(c.var.deps, who.official, open);
  return goTo(c, `/entry/${open.batch.link}?done=discarded&lang=${c.var.locale}`);
}
