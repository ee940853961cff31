import { messagesIn } from "../../locales/messages.ts";
import { WeatherglassMark } from "../weatherglass-mark.tsx";
import type { ReportDocument } from "./report-document.ts";

/** The head of the first sheet: what it is, of whom and when, and from what day its figures are. */
export function ReportHeading({ document: { kick, title, meta, lang } }: { document: ReportDocument }) {
  return (
    <header class="head">
      <p class="kick">
        <WeatherglassMark />
        <span>{messagesIn(lang).common.brand}</span>
        <span>{kick}</span>
      </p>
      <h1>{title}</h1>
      <dl class="meta">
        {meta.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
