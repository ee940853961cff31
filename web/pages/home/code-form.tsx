import type { UnitMessages } from "../../locales/unit-messages.ts";
import type { LinkContext } from "../unit/unit-href.ts";

/** A box to type a link's code, for those who cannot scan it. */
export function CodeForm({ links, words }: { links: LinkContext; words: UnitMessages }) {
  return (
    <form class="code-form" action={`${links.base}/r`} method="get">
      <label for="code">{words.home.code}</label>
      <span>
        <input
          id="code"
          name="code"
          required
          maxlength={24}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-hint"
        />
        <button type="submit">{words.home.go}</button>
      </span>
      <small id="code-hint">{words.home.codeHint}</small>
      {links.query.lang && <input type="hidden" name="lang" value={links.query.lang} />}
    </form>
  );
}
