import type { Child } from "hono/jsx";
import type { Sample } from "../../locales/help-messages.ts";

/** A line that opens to more, beside what it explains. */
export function Help({ summary, children }: { summary: string; children?: Child }) {
  return (
    <details class="help">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** A table as it might be handed in, with what is to be said of it. */
export function SampleTable({ sample, texts = [] }: { sample: Sample; texts?: readonly string[] }) {
  return (
    <Help summary={sample.summary}>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
      <section class="scroll" tabindex={0} aria-label={sample.summary}>
        <table class="sample">
          <tbody>
            {sample.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>{sample.text}</p>
    </Help>
  );
}
