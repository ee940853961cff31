import { PublicationPage } from "../../web/pages/polls/publication-page.tsx";
import { PUBLISH_FIELDS, type PublishField } from "../../web/pages/polls/publish-fields.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { type Locale, type LocalText, textIn } from "../core/local-text.ts";
import type { FieldError } from "../core/refusal.ts";
import type { Imprint } from "../core/surveys/survey.ts";
import { changePublication } from "../service/surveys/change-publication.ts";
import { readPublication } from "../service/surveys/read-publication.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { adminReply, frameContext } from "./admin-frame.ts";
import { publicationInput, publishFaults } from "./poll-choices.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

const PATH = "/admin/surveys/:id/publication";

/** The page that publishes a draft, and changes afterwards who sees the results and who asks. */
export function addPublicationPages(app: Api): void {
  app.get(
    PATH,
    signedIn((c, who) => publicationReply(c, who, {})),
  );
  app.post(PATH, signedInForm("change-imprint", answerPublication));
}

const idOf = (c: AppContext) => c.req.param("id") ?? "";

type Told = { form?: URLSearchParams; errors?: readonly FieldError[] };

async function publicationReply(c: AppContext, who: SignedIn, { form, errors = [] }: Told): Promise<Response> {
  const { deps, locale } = c.var;
  const read = await readPublication(deps, who.official, idOf(c));
  if (!read.ok) {
    return accountRefusal(c, read.refusal);
  }
  const { definition, isPublished, hasDraftChanges } = read.value;
  const { results, imprint } = definition;
  const stated = (field: PublishField) =>
    field === "results" ? (isPublished ? results : "") : textIn(imprint?.[field] ?? "", locale);
  const html = (
    <PublicationPage
      context={frameContext(c, who)}
      survey={{ id: idOf(c), title: definition.title }}
      results={isPublished ? results : null}
      hasDraftChanges={hasDraftChanges}
      entryOf={(field) => form?.get(field) ?? stated(field)}
      faults={publishFaults(errors, locale)}
    />
  );
  return adminReply(c, html, errors.length > 0 ? PROBLEMS.invalid.status : 200);
}

async function answerPublication(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps, locale } = c.var;
  const read = await readPublication(deps, who.official, idOf(c));
  if (!read.ok) {
    return accountRefusal(c, read.refusal);
  }
  const input = publicationInput((field) => (form.get(field) ?? "").trim());
  if ("errors" in input) {
    return publicationReply(c, who, { form, errors: input.errors });
  }
  const imprint = keptLanguages(input.imprint, read.value.definition.imprint, locale);
  const changed = await changePublication(deps, who.official, { ...input, imprint, id: idOf(c) });
  if (changed.ok) {
    return goTo(c, `/admin/surveys/${idOf(c)}?lang=${locale}`);
  }
  const { errors } = changed.refusal;
  return errors ? publicationReply(c, who, { form, errors }) : accountRefusal(c, changed.refusal);
}

/** What was written in one language leaves what stands in others as it is. */
function keptLanguages(given: Imprint, earlier: Imprint | undefined, locale: Locale): Imprint {
  const kept = (text: LocalText, before: LocalText | undefined): LocalText => {
    if (before === undefined || typeof before === "string" || typeof text !== "string") {
      return text;
    }
    return textIn(before, locale) === text ? before : { ...before, [locale]: text };
  };
  const texts = PUBLISH_FIELDS.flatMap((field) => {
    const text = field === "results" ? undefined : given[field];
    return field === "results" || text === undefined ? [] : [[field, kept(text, earlier?.[field])] as const];
  });
  return { ...given, ...Object.fromEntries(texts) };
}
