import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

export type Step = "template" | "units" | "dates" | "print";

const STEPS: readonly Step[] = ["template", "units", "dates", "print"];

/** Where one is among the four steps. */
export function Steps({ lang, current }: { lang: Locale; current: Step }) {
  const { steps } = messagesIn(lang).admin.poll;
  return (
    <ol class="steps" aria-label={steps.label}>
      {STEPS.map((step) => (
        <li aria-current={step === current ? "step" : undefined}>{steps[step]}</li>
      ))}
    </ol>
  );
}

/** What was chosen in earlier steps, carried along in the form; fields of this step are its own. */
export type Chosen = readonly (readonly [name: string, value: string])[];

export function ChosenFields({ lang, chosen, except }: { lang: Locale; chosen: Chosen; except: readonly string[] }) {
  return (
    <>
      {chosen
        .filter(([name]) => !except.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <input type="hidden" name="lang" value={lang} />
    </>
  );
}

/** The step before, with all that was chosen. */
export function searchOf(chosen: Chosen): string {
  return new URLSearchParams(chosen.map(([name, value]) => [name, value])).toString();
}
