import { messagesIn } from "../../web/locales/messages.ts";
import { entryHref } from "../../web/pages/entry/entry-place.ts";
import { RemoveForm } from "../../web/pages/entry/sheet-notes.tsx";
import type { Api, AppContext } from "../api/context.ts";
import type { OpenBatch } from "../service/entry/open-batch.ts";
import { type ReadSheet, readSheet } from "../service/entry/read-sheet.ts";
import { correctSheet, removeSheet, type Typed } from "../service/entry/save-sheet.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { frameContext } from "./admin-frame.ts";
import { entryPath, requireBatch, sheetReply, typedIn } from "./entry-replies.tsx";
import { faultsOf } from "./resident-replies.tsx";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

type Fault = { field: string; detail: string };

/** One sheet again, to correct it or to settle what its two passes disagree on. */
export function addEntryCorrectPages(app: Api): void {
  app.get(
    "/entry/:link/:batch/sheets/:sheet",
    signedIn(async (c, who) => withSheet(c, who, (open, sheet) => showCorrection(c, who, open, sheet))),
  );
  app.post("/entry/:link/:batch/sheets/:sheet", signedInForm("POST /entry/{link}/{batch}/sheets/{sheet}", correct));
  app.post(
    "/entry/:link/:batch/sheets/:sheet/remove",
    signedInForm("POST /entry/{link}/{batch}/sheets/{sheet}/remove", remove),
  );
}

async function withSheet(
  c: AppContext,
  who: SignedIn,
  answer: (open: OpenBatch, sheet: ReadSheet) => Response | Promise<Response>,
): Promise<Response> {
  const open = await requireBatch(c, who);
  if (open instanceof Response) {
    return open;
  }
  const sheet = await readSheet(c.var.deps, open, c.req.param("sheet") ?? "");
  return sheet.ok ? answer(open, sheet.value) : accountRefusal(c, sheet.refusal);
}

function showCorrection(
  c: AppContext,
  who: SignedIn,
  open: OpenBatch,
  { key, mark, typed, differing }: ReadSheet,
  faults: readonly Fault[] = differing.map((each) => differenceOf(c, each)),
  status = 200,
): Response {
  const { correct: words, settle } = messagesIn(c.var.locale).entry;
  const context = frameContext(c, who);
  const path = `/sheets/${key}`;
  const isSettling = differing.length > 0;
  return sheetReply(
    c,
    who,
    open,
    {
      ...{ typed, faults, path, areToldFirst: !isSettling },
      title: isSettling ? settle.title : words.title,
      save: isSettling ? settle.save : words.save,
      above: isSettling && mark !== null ? <p class="sub">{settle.text(mark)}</p> : null,
      below: (
        <RemoveForm context={context} action={entryHref(context, open.batch.link, `/${open.batch.id}${path}/remove`)} />
      ),
    },
    status,
  );
}

function differenceOf(c: AppContext, { field, first, second }: ReadSheet["differing"][number]): Fault {
  const { passes } = messagesIn(c.var.locale).entry.settle;
  return { field, detail: passes(first, second) };
}

function correct(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  return withSheet(c, who, async (open, sheet) => {
    const typed: Typed = typedIn(form);
    const corrected = await correctSheet(c.var.deps, open, { key: sheet.key, typed });
    if (corrected.ok) {
      return goTo(c, entryPath(c, open, sheet.differing.length > 0 ? "/again" : "", "done=corrected"));
    }
    const { refusal } = corrected;
    const faults = faultsOf(refusal, c.var.locale);
    return refusal.reason === "invalid"
      ? showCorrection(c, who, open, { ...sheet, typed }, faults, PROBLEMS.invalid.status)
      : accountRefusal(c, refusal);
  });
}

function remove(c: AppContext, who: SignedIn): Promise<Response> {
  return withSheet(c, who, async (open, sheet) => {
    await removeSheet(c.var.deps, open, sheet.key);
    return goTo(c, entryPath(c, open, "", "done=removed"));
  });
}
