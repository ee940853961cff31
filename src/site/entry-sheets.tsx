import { messagesIn } from "../../web/locales/messages.ts";
import { entryHref } from "../../web/pages/entry/entry-place.ts";
import { SavedNote, SheetWays } from "../../web/pages/entry/sheet-notes.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { normaliseSubmissionId } from "../core/responses/submission-id.ts";
import type { OpenBatch } from "../service/entry/open-batch.ts";
import { findSheet, saveSheet } from "../service/entry/save-sheet.ts";
import { readSecondPass } from "../service/entry/type-again.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { frameContext } from "./admin-frame.ts";
import { addEntryAgainPages } from "./entry-again.tsx";
import { addEntryCorrectPages } from "./entry-correct.tsx";
import { entryPath, requireBatch, sheetReply, typedIn } from "./entry-replies.tsx";
import { faultsOf } from "./resident-replies.tsx";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** One new sheet after the other. What is typed leaves no line in the audit trail. */
export function addEntrySheetPages(app: Api): void {
  app.get(
    "/entry/:link/:batch",
    signedIn(async (c, who) => {
      const open = await requireBatch(c, who);
      return open instanceof Response ? open : showSheet(c, who, open);
    }),
  );
  app.post("/entry/:link/:batch", signedInForm("POST /entry/{link}/{batch}", takeSheet));
  addEntryAgainPages(app);
  addEntryCorrectPages(app);
}

type Shown = {
  typed?: ReadonlyMap<string, string>;
  faults?: readonly { field: string; detail: string }[];
  key?: string;
  /** What went wrong with the whole sheet. */
  notice?: string;
};

async function showSheet(c: AppContext, who: SignedIn, open: OpenBatch, shown: Shown = {}, status = 200) {
  const { deps, locale } = c.var;
  const words = messagesIn(locale).entry;
  const { typed = new Map(), faults = [], key = deps.newSubmissionId(), notice = null } = shown;
  const pass = await readSecondPass(deps, open);
  const context = frameContext(c, who);
  const href = (path: string) => entryHref(context, open.batch.link, `/${open.batch.id}${path}`);
  return sheetReply(
    c,
    who,
    open,
    {
      ...{ title: words.sheet.title, save: words.sheet.save, path: "", typed, faults },
      above: <SavedNote {...{ context, count: pass.count, notice }} saved={await savedSheet(c, open)} hrefOf={href} />,
      first: <input type="hidden" name="_sheet" value={key} />,
      below: <SheetWays {...{ context, outstanding: pass.open.length, hrefOf: href }} />,
    },
    status,
  );
}

/** The sheet just saved, as long as it is there; or what was done to the last one. */
async function savedSheet(c: AppContext, open: OpenBatch) {
  const key = normaliseSubmissionId(c.req.query("saved") ?? "");
  const draft = key === null ? null : await findSheet(c.var.deps, open, key);
  const done = c.req.query("done");
  return draft?.ok
    ? { key: draft.value.key, mark: draft.value.compared === null ? draft.value.mark : null }
    : done === "corrected" || done === "removed"
      ? done
      : null;
}

async function takeSheet(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps, locale } = c.var;
  const open = await requireBatch(c, who);
  if (open instanceof Response) {
    return open;
  }
  const key = normaliseSubmissionId(form.get("_sheet") ?? "");
  if (key === null) {
    return accountRefusal(c, { reason: "bad_envelope" });
  }
  const typed = typedIn(form);
  const saved = await saveSheet(deps, open, { key, typed });
  if (saved.ok) {
    return goTo(c, entryPath(c, open, "", `saved=${key}`));
  }
  const { refusal } = saved;
  const { sheet } = messagesIn(locale).entry;
  const { status } = PROBLEMS[refusal.reason];
  switch (refusal.reason) {
    case "invalid":
      return showSheet(c, who, open, { typed, key, faults: faultsOf(refusal, locale) }, status);
    case "id_conflict":
      return showSheet(c, who, open, { typed, notice: sheet.conflict }, status);
    case "body_too_large":
      return showSheet(c, who, open, { typed, key, notice: sheet.full }, PROBLEMS.id_conflict.status);
    default:
      return accountRefusal(c, refusal);
  }
}
