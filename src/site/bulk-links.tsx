import { type BulkEntries, type BulkFault, BulkLinksPage } from "../../web/pages/polls/bulk-links-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import type { Refusal } from "../core/refusal.ts";
import { createLinks } from "../service/links/create-links.ts";
import { judgeNewLinks } from "../service/links/judge-link-right.ts";
import { readPoll } from "../service/surveys/read-poll.ts";
import { newLinksBody } from "../wire/links.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { validate } from "../wire/validate.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { adminReply, frameContext } from "./admin-frame.ts";
import { having } from "./having-right.ts";
import { linkableUnits } from "./linkable-units.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** Room for the codes of a thousand units. */
const FORM_BYTES_MAX = 128 * 1024;

/** The page that makes links for many units in one act. */
export function addBulkLinkPages(app: Api): void {
  app.get("/admin/surveys/:id/links", signedIn(having("makeLinks", showForm)));
  app.post(
    "/admin/surveys/:id/links",
    signedInForm("POST /api/v1/links/bulk", having("makeLinks", makeLinks), FORM_BYTES_MAX),
  );
}

async function showForm(c: AppContext, who: SignedIn): Promise<Response> {
  const [all, below] = [c.req.query("all") === "1", c.req.query("below")];
  const units = (await linkableUnits(c, who)).filter(({ parent }) => all || (below && parent === below));
  return formReply(c, who, {
    ...{ units: new Set(units.map(({ code }) => code)), channels: new Set(["qr"]), classes: "" },
    ...{ proof: "open", status: "trial", opensOn: "", closesOn: "" },
  });
}

async function formReply(
  c: AppContext,
  who: SignedIn,
  entries: BulkEntries,
  faults: readonly BulkFault[] = [],
): Promise<Response> {
  const poll = await readPoll(c.var.deps, who.official, c.req.param("id") ?? "");
  if (!poll.ok || poll.value.revision === null) {
    return accountRefusal(c, poll.ok ? { reason: "not_found" } : poll.refusal);
  }
  const { id, definition } = poll.value;
  const shown = { survey: id, title: definition.title, units: await linkableUnits(c, who), entries, faults };
  const html = <BulkLinksPage context={frameContext(c, who)} {...shown} />;
  return adminReply(c, html, faults.length > 0 ? PROBLEMS.invalid.status : 200);
}

async function makeLinks(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps, locale } = c.var;
  const survey = c.req.param("id") ?? "";
  const entries = entriesOf(form);
  const body = validate(newLinksBody, bodyOf(survey, entries));
  const judged = body.ok ? await judgeNewLinks(deps, who.official, body.value) : body;
  const made = body.ok && judged.ok ? await createLinks(deps, who.official, body.value) : judged;
  if (made.ok) {
    return goTo(c, `/admin/surveys/${survey}?lang=${locale}`);
  }
  const faults = faultsOf(made.refusal);
  return faults.length > 0 ? formReply(c, who, entries, faults) : accountRefusal(c, refusalOf(made.refusal));
}

function entriesOf(form: URLSearchParams): BulkEntries {
  return {
    units: new Set(form.getAll("unit")),
    channels: new Set(form.getAll("channel")),
    classes: form.get("classes") ?? "",
    proof: form.get("proof") === "token" ? "token" : "open",
    status: form.get("status") === "open" ? "open" : "trial",
    opensOn: form.get("opensOn") ?? "",
    closesOn: form.get("closesOn") ?? "",
  };
}

function bodyOf(survey: string, { units, channels, classes, proof, status, opensOn, closesOn }: BulkEntries): object {
  const named = classes.split("\n").flatMap((line) => line.trim() || []);
  return {
    ...{ survey, units: [...units], channels: [...channels], status },
    ...(named.length > 0 && { respondentClasses: named }),
    ...(proof === "token" && { proof }),
    ...(opensOn !== "" && { opensOn }),
    ...(closesOn !== "" && { closesOn }),
  };
}

/** What of the form is at fault; an unknown unit or channel comes from no form of ours. */
function faultsOf({ errors = [] }: Refusal): BulkFault[] {
  const faults = errors.flatMap(({ pointer, reason }): BulkFault[] => {
    const [, field] = pointer.split("/");
    switch (field) {
      case "units":
        return [reason === "too_many" ? "tooMany" : "noUnit"];
      case "channels":
        return ["noChannel"];
      case "respondentClasses":
        return ["badClass"];
      case "opensOn":
      case "closesOn":
        return ["badDays"];
      default:
        return [];
    }
  });
  return [...new Set(faults)];
}

function refusalOf(refusal: Refusal): Refusal {
  return refusal.errors ? { reason: "not_found" } : refusal;
}
