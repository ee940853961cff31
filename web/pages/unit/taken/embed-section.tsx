import type { Locale } from "../../../../src/core/local-text.ts";
import { messagesIn } from "../../../locales/messages.ts";
import { CodeBox } from "../../embed/code-box.tsx";
import { type Embedding, frameText } from "./frame-text.ts";

type Props = { embedding: Embedding; title: string; locale: Locale };

/** Below a chart that stands alone: how it comes into another site's page, or that it cannot. */
export function EmbedSection({ embedding, title, locale }: Props) {
  const { unit, embed } = messagesIn(locale);
  const { origins } = embedding;
  const words = unit.chart.embed;
  return (
    <section class="embed">
      <h2>{words.title}</h2>
      {origins.length === 0 ? (
        <p class="note">{words.none}</p>
      ) : (
        <>
          <p class="note">
            {words.text} {origins.join(unit.listJoin)}
          </p>
          <CodeBox words={embed} id="frame" name={words.tag} text={frameText(embedding, title)} />
        </>
      )}
    </section>
  );
}
