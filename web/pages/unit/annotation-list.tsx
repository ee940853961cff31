import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { annotationsOf, breakText, laterUndertakings } from "./annotations.ts";
import { UndertakingLine } from "./undertaking-line.tsx";

type Props = { page: Pick<UnitPage, "trend" | "undertakings">; words: UnitMessages; locale: Locale };

/** What the numbered marks of the trend stand for, and what was promised after its last period. */
export function AnnotationList({ page, words, locale }: Props) {
  const annotations = annotationsOf(page);
  const later = laterUndertakings(page);
  return (
    <>
      {annotations.length > 0 && (
        <ol class="breaks">
          {annotations.map((mark) => (
            <li>
              {mark.kind === "break"
                ? breakText(mark, words)
                : mark.undertakings.map((undertaking) => (
                    <p>
                      <UndertakingLine undertaking={undertaking} locale={locale} />
                    </p>
                  ))}
            </li>
          ))}
        </ol>
      )}
      {later.length > 0 && (
        <>
          <p class="later">{messagesIn(locale).undertakings.later}</p>
          <ul class="breaks">
            {later.map((undertaking) => (
              <li>
                <UndertakingLine undertaking={undertaking} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
