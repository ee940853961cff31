import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "./frame.tsx";

export type ListedUnit = { code: string; name: LocalText; depth: number };

const DEPTH_MAX = 3;

/** The tree of units, each a way to its public page. */
export function ResultsPage({ context, units }: { context: FrameContext; units: readonly ListedUnit[] }) {
  const words = messagesIn(context.lang).admin.results;
  return (
    <Frame context={context} title={words.title} entry="results">
      <h1>{words.title}</h1>
      <p class="sub">{units.length === 0 ? words.none : words.text}</p>
      <p>
        <a href={adminHref(context, "/reports")}>{messagesIn(context.lang).report.admin.link}</a>
      </p>
      <ul class="due">
        {units.map(({ code, name, depth }) => (
          <li class={`d${Math.min(depth, DEPTH_MAX)}`}>
            <a href={`${context.base}/u/${encodeURIComponent(code)}?lang=${context.lang}`}>
              {textIn(name, context.lang)}
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
