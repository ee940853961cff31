import { messagesIn } from "../../web/locales/messages.ts";
import type { HeaderEntries, HeaderFault } from "../../web/pages/entry/header-fields.tsx";
import { LinkEntryPage } from "../../web/pages/entry/link-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { readHeader } from "../core/entry/batch-header.ts";
import { invalid } from "../core/refusal.ts";
import { refuse } from "../core/result.ts";
import { openBatch } from "../service/entry/open-batch.ts";
import { readBatches } from "../service/entry/read-batches.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { accountOutage, accountRefusal, goTo } from "./account-replies.tsx";
import { frameContext } from "./admin-frame.ts";
import { addEntryClosePages } from "./entry-close.tsx";
import { entryPath, entryPlace, entryReply, headerEntries, headerFaults, noticeOf } from "./entry-replies.tsx";
import { addEntrySheetPages } from "./entry-sheets.tsx";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** The pages on which staff type in what was given on paper, by telephone or at the door. */
export function addEntryPages(app: Api): void {
  app.use("/entry/*", accountOutage);
  app.get(
    "/entry/:link",
    signedIn((c, who) => showLink(c, who)),
  );
  app.post("/entry/:link", signedInForm("POST /entry/{link}", beginBatch));
  addEntrySheetPages(app);
  addEntryClosePages(app);
}

async function showLink(
  c: AppContext,
  who: SignedIn,
  { entries, faults = [] }: { entries?: HeaderEntries; faults?: readonly HeaderFault[] } = {},
): Promise<Response> {
  const { deps, locale } = c.var;
  const batches = await readBatches(deps, who.official, c.req.param("link") ?? "");
  if (!batches.ok) {
    return accountRefusal(c, batches.refusal);
  }
  const { link, open, closed } = batches.value;
  const mayBegin = link.state === "open" || link.state === "trial" || link.lateUntil !== null;
  const { closed: closedWords, close } = messagesIn(locale).entry;
  const done = c.req.query("done");
  const said = done === "closed" ? closedWords.done : done === "discarded" ? close.discarded : null;
  const html = (
    <LinkEntryPage
      {...{
        context: frameContext(c, who),
        place: entryPlace(link),
        notice: noticeOf(link, locale),
        said,
        closed,
        faults,
      }}
      open={open.map(({ id, header }) => ({ id, day: header.day }))}
      entries={mayBegin ? (entries ?? { day: link.state === "closed" ? "" : deps.today() }) : null}
      today={deps.today()}
    />
  );
  return entryReply(c, html, faults.length > 0 ? PROBLEMS.invalid.status : 200);
}

async function beginBatch(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { header, errors } = readHeader((name) => form.get(name) ?? "");
  const code = c.req.param("link") ?? "";
  const begun =
    errors.length > 0 ? refuse(invalid(errors)) : await openBatch(c.var.deps, who.official, { code, header });
  if (begun.ok) {
    return goTo(c, entryPath(c, { batch: begun.value }));
  }
  const { reason } = begun.refusal;
  return reason === "forbidden" || reason === "not_found"
    ? accountRefusal(c, begun.refusal)
    : showLink(c, who, { entries: headerEntries(form), faults: headerFaults(begun.refusal, c.var.locale) });
}
