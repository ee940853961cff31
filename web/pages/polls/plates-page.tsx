import { raw } from "hono/html";
import type { AddressFault } from "../../../src/core/links/address-fault.ts";
import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import type { Imprint } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import { PLATES_STYLE } from "../../styles/plates.ts";
import { imprintLines } from "../imprint-lines.ts";
import { PageShell } from "../page-shell.tsx";
import { WeatherglassMark } from "../weatherglass-mark.tsx";

/** One plate: a unit's code as printed and as an image. */
export type Plate = { code: string; unitName: LocalText; qrSvg: string; isTrial: boolean; closesOn: string | null };

type Props = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  /** Where the codes lead, without the scheme, as one would type it. */
  address: string;
  /** The survey's id. */
  survey: string;
  title: LocalText;
  /** What is asked first, as the plate's heading. */
  question: LocalText;
  imprint: Imprint | null;
  plates: readonly Plate[];
  /** Set while nobody has confirmed that it is to be printed all the same. */
  refusal: { faults: readonly AddressFault[]; confirmPath: string } | null;
};

/** All plates of a survey as one document, an A4 sheet each. */
export function PlatesPage(props: Props) {
  const { lang, base, isDemo, survey, title, address, plates, refusal } = props;
  const { admin, help } = messagesIn(lang);
  const words = admin.poll.plates;
  const name = textIn(title, lang);
  return (
    <PageShell lang={lang} title={`${words.title} · ${name}`} style={PLATES_STYLE} base={base} isDemo={isDemo}>
      <main id="main">
        <header class="lead">
          <p>
            <a href={`${base}/admin/surveys/${survey}?lang=${lang}`}>{help.plates.back}</a>
          </p>
          <h1>{refusal === null ? name : words.refusedTitle}</h1>
          {refusal === null ? (
            <p>
              {plates.length === 0
                ? words.none
                : `${words.count(plates.length)}${lang === "en" ? " " : ""}${help.plates.print}`}
            </p>
          ) : (
            <Refused lang={lang} address={address} {...refusal} />
          )}
        </header>
        {refusal === null ? plates.map((plate) => <PlateSheet {...props} plate={plate} />) : null}
      </main>
    </PageShell>
  );
}

type RefusedProps = { lang: Locale; address: string; faults: readonly AddressFault[]; confirmPath: string };

function Refused({ lang, address, faults, confirmPath }: RefusedProps) {
  const words = messagesIn(lang).admin.poll.plates;
  return (
    <>
      <p>{words.refused(address)}</p>
      {faults.map((fault) => (
        <p class="why">{words.refusedWhy[fault]}</p>
      ))}
      <p>{messagesIn(lang).help.plates.how}</p>
      <form method="get" action={confirmPath}>
        <input type="hidden" name="confirmed" value="1" />
        <input type="hidden" name="lang" value={lang} />
        <button type="submit">{words.confirm}</button>
      </form>
    </>
  );
}

function PlateSheet({ lang, address, question, imprint, plate }: Props & { plate: Plate }) {
  const { common, admin } = messagesIn(lang);
  const words = admin.poll.plates;
  const { code, unitName, qrSvg, isTrial, closesOn } = plate;
  return (
    <section class="plate">
      <p class="head">
        <WeatherglassMark />
        <b>{imprint === null ? common.brand : textIn(imprint.organiser, lang)}</b>
        {closesOn === null ? null : <span>{words.until(common.day(closesOn))}</span>}
      </p>
      {isTrial ? <p class="trial">{words.trial}</p> : null}
      <h2>{textIn(question, lang)}</h2>
      <p class="scan">{words.scan}</p>
      <div class="qr">{raw(qrSvg)}</div>
      <p class="unit">{textIn(unitName, lang)}</p>
      <p class="code">{words.typeIn(address, spaced(code))}</p>
      <div class="foot">
        <p>
          <b>{words.anonymous}</b>
          {lang === "en" ? " " : ""}
          {words.anonymousText}
        </p>
        {imprint === null ? null : (
          <p class="who">
            {imprintLines(imprint, lang).map((line) => (
              <span>{line}</span>
            ))}
          </p>
        )}
      </div>
    </section>
  );
}

/** Three and four characters are copied more surely than seven. */
function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
