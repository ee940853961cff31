import type { Locale } from "../../../src/core/local-text.ts";
import type { Undertaking } from "../../../src/core/units/undertaking.ts";
import { messagesIn } from "../../locales/messages.ts";
import { Verbatim } from "../texts/verbatim.tsx";

type Props = { undertaking: Pick<Undertaking, "day" | "due" | "text" | "withdrawn">; locale: Locale };

/** What was promised when, by when, and whether it was withdrawn; its words as they were written. */
export function UndertakingLine({ undertaking: { day, due, text, withdrawn }, locale }: Props) {
  const { undertakings: words, common } = messagesIn(locale);
  return (
    <>
      {words.made(common.day(day))}
      <Quoted text={text} locale={locale} isStruck={withdrawn !== null} />
      {due === null ? null : words.due(common.day(due))}
      {withdrawn === null ? null : (
        <>
          {words.withdrawn(common.day(withdrawn.on))}
          <Quoted text={withdrawn.reason} locale={locale} />
        </>
      )}
    </>
  );
}

/** Words as someone wrote them, in quotation marks. */
export function Quoted({ text, locale, isStruck = false }: { text: string; locale: Locale; isStruck?: boolean }) {
  const { undertakings, texts } = messagesIn(locale);
  const [open, close] = undertakings.quote;
  const words = <Verbatim text={text} names={texts.unseen} />;
  return (
    <q>
      {open}
      {isStruck ? <s>{words}</s> : words}
      {close}
    </q>
  );
}
