import { textIn } from "../../../src/core/local-text.ts";
import type { NamedUndertaking } from "../../../src/core/reports/monthly-report.ts";
import { messagesIn } from "../../locales/messages.ts";
import { undertakingText } from "../unit/annotations.ts";
import type { ReportBlock } from "./report-document.ts";
import type { ReportContext } from "./report-words.ts";

/** What was promised in public in the period or due in it, of the unit and those below it; nothing where none was. */
export function undertakingsPart({ report, locale }: ReportContext): ReportBlock[] {
  const { report: words } = messagesIn(locale).undertakings;
  const part = (title: string, undertakings: readonly NamedUndertaking[]): ReportBlock[] =>
    undertakings.length === 0
      ? []
      : [
          { kind: "heading", level: 3, text: title },
          {
            kind: "told",
            told: undertakings.map((each) => ({
              label: textIn(each.name, locale),
              text: undertakingText(each, locale),
            })),
          },
        ];
  const { made, due } = report.undertakings;
  return [...part(words.madeTitle, made), ...part(words.dueTitle, due)];
}
