import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { textsHref } from "../texts/texts-href.ts";
import { adminHref, Frame, type FrameContext } from "./frame.tsx";

export type ListedUnit = { code: string; name: LocalText; depth: number };

const DEPTH_MAX = 3;

type Props = {
  context: FrameContext;
  units: readonly ListedUnit[];
  /** Whether the official may read what people wrote of a unit. */
  mayReadTexts(code: string): boolean;
};

/** The tree of units, each a way to its public page, and to what people wrote. */
export function ResultsPage({ context, units, mayReadTexts }: Props) {
  const { admin, texts } = messagesIn(context.lang);
  const words = admin.results;
  return (
    <Frame context={context} title={words.title} entry="results">
      <h1>{words.title}</h1>
      <p class="sub">{units.length === 0 ? words.none : words.text}</p>
      <p>
        <a href={adminHref(context, "/reports")}>{messagesIn(context.lang).report.admin.link}</a>
      </p>
      <ul class="due">
        {units.map(({ code, name, depth }) => (
          <li class={`two d${Math.min(depth, DEPTH_MAX)}`}>
            <a href={`${context.base}/u/${encodeURIComponent(code)}?lang=${context.lang}`}>
              {textIn(name, context.lang)}
            </a>
            {mayReadTexts(code) ? (
              <a class="quiet" href={textsHref(context, code, {})} aria-label={texts.of(textIn(name, context.lang))}>
                {texts.title}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
