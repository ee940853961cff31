import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";

type Props = {
  context: FrameContext;
  link: { code: string; survey: string; unitName: LocalText; title: LocalText };
  /** One a line. */
  sites: string;
  isWrong: boolean;
};

/** The websites on which a link's rating may be shown. */
export function LinkSitesPage({ context, link, sites, isWrong }: Props) {
  const { lang, base } = context;
  const words = messagesIn(lang).links.sites;
  const path = `/surveys/${link.survey}`;
  return (
    <Frame context={context} title={words.title} entry="surveys">
      <p class="crumbs">
        <a href={adminHref(context, path)}>{textIn(link.title, lang)}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="sub">{`${textIn(link.unitName, lang)} · ${link.code}`}</p>
      <p class="sub">{words.text}</p>
      {isWrong ? (
        <div class="errors" role="alert">
          <p>{words.bad}</p>
        </div>
      ) : null}
      <form method="post" action={adminHref(context, `${path}/links/${link.code}/sites`)}>
        <div class={isWrong ? "field bad" : "field"}>
          <label for="sites">{words.label}</label>
          <p class="note" id="sites-hint">
            {words.hint}
          </p>
          <textarea
            id="sites"
            name="sites"
            rows={5}
            spellcheck={false}
            aria-describedby="sites-hint"
            aria-invalid={isWrong ? "true" : undefined}
          >
            {sites}
          </textarea>
        </div>
        <p class="acts">
          <button type="submit">{words.submit}</button>
          <a href={adminHref(context, path)}>{messagesIn(lang).links.bulk.back}</a>
        </p>
      </form>
      <p>
        <a href={`${base}/w/${link.code}/embed?lang=${lang}`}>{words.page}</a>
      </p>
    </Frame>
  );
}
