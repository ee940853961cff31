import { messagesIn } from "../../web/locales/messages.ts";
import { AgainNote, MarkField } from "../../web/pages/entry/again-notes.tsx";
import { entryHref } from "../../web/pages/entry/entry-place.ts";
import type { Api, AppContext } from "../api/context.ts";
import { readNumber } from "../core/responses/read-number.ts";
import type { OpenBatch } from "../service/entry/open-batch.ts";
import { readSecondPass, typeAgain } from "../service/entry/type-again.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { goTo } from "./account-replies.tsx";
import { frameContext } from "./admin-frame.ts";
import { entryPath, requireBatch, sheetReply, typedIn } from "./entry-replies.tsx";
import { faultsOf } from "./resident-replies.tsx";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** The second pass: the sheets that were drawn, by the number written on each. */
export function addEntryAgainPages(app: Api): void {
  app.get(
    "/entry/:link/:batch/again",
    signedIn(async (c, who) => {
      const open = await requireBatch(c, who);
      return open instanceof Response ? open : showAgain(c, who, open);
    }),
  );
  app.post("/entry/:link/:batch/again", signedInForm("POST /entry/{link}/{batch}/again", takeAgain));
}

type Shown = {
  typed?: ReadonlyMap<string, string>;
  faults?: readonly { field: string; detail: string }[];
  mark?: string;
  notice?: string;
};

async function showAgain(c: AppContext, who: SignedIn, open: OpenBatch, shown: Shown = {}, status = 200) {
  const { typed = new Map(), faults = [], mark = "", notice = null } = shown;
  const words = messagesIn(c.var.locale).entry.again;
  const context = frameContext(c, who);
  const href = (path: string) => entryHref(context, open.batch.link, `/${open.batch.id}${path}`);
  const { open: marks } = await readSecondPass(c.var.deps, open);
  if (marks.length === 0 && notice === null) {
    return goTo(c, entryPath(c, open, "/close"));
  }
  return sheetReply(
    c,
    who,
    open,
    {
      ...{ title: words.title, save: words.save, path: "/again", typed, faults },
      above: <AgainNote {...{ context, marks, notice }} hasAgreed={c.req.query("done") === "agreed"} />,
      first: <MarkField context={context} mark={mark} isWrong={notice !== null} />,
      below: (
        <p class="acts">
          <a href={href("")}>{words.toEntry}</a>
        </p>
      ),
    },
    status,
  );
}

async function takeAgain(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps, locale } = c.var;
  const open = await requireBatch(c, who);
  if (open instanceof Response) {
    return open;
  }
  const [mark, typed] = [form.get("_mark") ?? "", typedIn(form)];
  const number = readNumber(mark);
  const taken = await typeAgain(deps, open, { mark: typeof number === "number" ? number : -1, typed });
  if (taken.ok) {
    const { key, differing } = taken.value;
    return goTo(
      c,
      differing.length > 0 ? entryPath(c, open, `/sheets/${key}`) : entryPath(c, open, "/again", "done=agreed"),
    );
  }
  const { refusal } = taken;
  const { unknown, twice } = messagesIn(locale).entry.again;
  const { status } = PROBLEMS[refusal.reason];
  if (refusal.reason === "invalid") {
    return showAgain(c, who, open, { typed, mark, faults: faultsOf(refusal, locale) }, status);
  }
  const notice = refusal.reason === "id_conflict" ? twice : unknown;
  return showAgain(c, who, open, { typed, mark, notice }, PROBLEMS.invalid.status);
}
