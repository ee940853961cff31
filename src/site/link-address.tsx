import { LinkAddressPage } from "../../web/pages/polls/link-address-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { answeringAddress } from "../core/links/answering-address.ts";
import { isHideable } from "../core/links/hidden-questions.ts";
import { isPresettable } from "../core/links/preset-values.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import { valuesOf } from "../core/surveys/question-values.ts";
import { changeLink } from "../service/links/change-link.ts";
import { type Poll, type PollLink, readPoll } from "../service/surveys/read-poll.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { adminReply, frameContext } from "./admin-frame.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

const PATH = "/admin/surveys/:id/links/:code/address";

/** The page that states which questions a link's address may answer, and gives the addresses to copy. */
export function addLinkAddressPages(app: Api): void {
  app.get(PATH, signedIn(showAddress));
  app.post(PATH, signedInForm("PATCH /api/v1/links/{code}", stateAnswers));
}

/** A link that people open by its address, for those who may edit its survey. */
async function findAddressed(c: AppContext, who: SignedIn): Promise<Result<{ poll: Poll; link: PollLink }>> {
  const poll = await readPoll(c.var.deps, who.official, c.req.param("id") ?? "");
  const link = poll.ok ? poll.value.links.find(({ code }) => code === c.req.param("code")) : undefined;
  if (!poll.ok || !link || link.channel === "kiosk" || (link.proof !== "open" && link.proof !== "token")) {
    return poll.ok ? refuse({ reason: "not_found" }) : poll;
  }
  return poll.value.mayOpen ? accept({ poll: poll.value, link }) : refuse({ reason: "forbidden" });
}

async function showAddress(c: AppContext, who: SignedIn): Promise<Response> {
  const found = await findAddressed(c, who);
  if (!found.ok) {
    return accountRefusal(c, found.refusal);
  }
  const { poll, link } = found.value;
  const { settings, assets } = c.var.deps;
  const address = `${settings.baseUrl}/r/${link.code}`;
  const questions = poll.definition.questions.filter(isPresettable).map((question) => ({
    ...{ id: question.id, title: question.title, isHideable: isHideable(poll.definition, question) },
    use: useOf(link, question.id),
    values: valuesOf(question).map(({ value, label }) => ({
      ...{ label, address: answeringAddress(address, [[question.id, value]]) },
      value,
    })),
  }));
  const used = questions.flatMap(({ id, use, values: [first] }) =>
    use !== "ask" && first ? [[id, first.value] as const] : [],
  );
  const html = (
    <LinkAddressPage
      context={frameContext(c, who)}
      link={{ ...link, title: poll.definition.title }}
      questions={questions}
      together={used.length > 1 ? answeringAddress(address, used) : null}
      isSaved={c.req.query("saved") === "1"}
      scripts={assets["copy.js"] ? [assets["copy.js"]] : []}
    />
  );
  return adminReply(c, html);
}

function useOf({ preset, hidden }: PollLink, id: string): "ask" | "preset" | "hidden" {
  return preset.includes(id) ? "preset" : hidden.includes(id) ? "hidden" : "ask";
}

async function stateAnswers(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const found = await findAddressed(c, who);
  if (!found.ok) {
    return accountRefusal(c, found.refusal);
  }
  const { poll, link } = found.value;
  const usedAs = (use: string) =>
    poll.definition.questions.filter((one) => isPresettable(one) && form.get(`use-${one.id}`) === use);
  const hidden = usedAs("hidden").filter((question) => isHideable(poll.definition, question));
  const lists = { preset: usedAs("preset").map(({ id }) => id), hidden: hidden.map(({ id }) => id) };
  const changed = await changeLink(c.var.deps, who.official, { code: link.code, ...lists });
  const path = `/admin/surveys/${poll.id}/links/${link.code}/address`;
  return changed.ok ? goTo(c, `${path}?lang=${c.var.locale}&saved=1`) : accountRefusal(c, changed.refusal);
}
