import { raw } from "hono/html";
import type { PlateFormat } from "../../../src/core/links/plate-formats.ts";
import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import type { Imprint } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import { imprintLines } from "../imprint-lines.ts";
import { WeatherglassMark } from "../weatherglass-mark.tsx";

/** One plate: a unit's code as printed and as an image. */
export type Plate = {
  code: string;
  unitName: LocalText;
  respondentClass: string | null;
  qrSvg: string;
  isTrial: boolean;
  closesOn: string | null;
};

/** What all plates of a document say. */
export type PlateTexts = {
  /** Where the codes lead, without the scheme, as one would type it. */
  address: string;
  /** What is asked first, as the plate's heading. */
  question: LocalText;
  imprint: Imprint | null;
  /** Where to call; empty for none. */
  telephone: string;
  /** The body's own line; empty for none. */
  line: string;
};

type Props = { lang: Locale; format: PlateFormat; texts: PlateTexts; plate: Plate; isBack?: boolean };

/** One side that shows a code; the back of a tent repeats the front. */
export function PlateFace({ lang, format, texts, plate, isBack = false }: Props) {
  const { common, admin } = messagesIn(lang);
  const words = admin.poll.plates;
  const { address, question, imprint, line } = texts;
  const { code, unitName, respondentClass, qrSvg, isTrial, closesOn } = plate;
  const name = textIn(unitName, lang);
  const place = respondentClass === null ? name : `${name} · ${respondentClass}`;
  return (
    <section class={isBack ? "plate back" : "plate"} aria-hidden={isBack ? "true" : undefined}>
      <p class="head">
        <WeatherglassMark />
        <b>{imprint === null ? common.brand : textIn(imprint.organiser, lang)}</b>
        {closesOn === null ? null : <span>{words.until(common.day(closesOn))}</span>}
      </p>
      {isTrial ? <p class="trial">{words.trial}</p> : null}
      {isLabel(format) ? null : <h2>{textIn(question, lang)}</h2>}
      <p class="scan">{words.scan}</p>
      {line === "" ? null : <p class="own">{line}</p>}
      <div class="place">
        <div class="qr">{raw(qrSvg)}</div>
        <p class="unit">{isLong(place) ? <small>{place}</small> : place}</p>
        <p class="code">{words.typeIn(address, spaced(code))}</p>
      </div>
      <Foot lang={lang} format={format} texts={texts} />
    </section>
  );
}

function Foot({ lang, format, texts: { imprint, telephone } }: Pick<Props, "lang" | "format" | "texts">) {
  const { admin, imprint: words } = messagesIn(lang);
  const { anonymous, anonymousText } = admin.poll.plates;
  const call = telephone === "" ? [] : [words.contact(telephone)];
  // Only a whole sheet has room for all that is said of who asks.
  const lines = format === "a4" && imprint ? imprintLines({ ...imprint, contact: telephone }, lang) : call;
  return (
    <div class="foot">
      {isLabel(format) ? null : (
        <p>
          <b>{anonymous}</b>
          {lang === "en" ? " " : ""}
          {anonymousText}
        </p>
      )}
      {lines.length === 0 ? null : (
        <p class="who">
          {lines.map((each) => (
            <span>{each}</span>
          ))}
        </p>
      )}
    </div>
  );
}

/** More than three lines below the smallest code, counted in Latin letters, of which a Han character takes two. */
function isLong(place: string): boolean {
  return [...place].reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0) > 66;
}

/** A label has room for the code, what it belongs to and whom to call. */
function isLabel(format: PlateFormat): boolean {
  return format === "sticker" || format === "sheet";
}

/** Three and four characters are copied more surely than seven. */
function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
