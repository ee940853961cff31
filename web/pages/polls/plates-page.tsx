import type { AddressFault } from "../../../src/core/links/address-fault.ts";
import {
  PLATE_FORMATS,
  PLATE_SHAPES,
  type PlateFormat,
  sheetCount,
  sheetsOf,
} from "../../../src/core/links/plate-formats.ts";
import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { platesStyle } from "../../styles/plates.ts";
import { PageShell } from "../page-shell.tsx";
import { type Plate, PlateFace, type PlateTexts } from "./plate-face.tsx";

type LineFault = "too_long" | "lure" | null;

export type PlatesPageProps = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  /** The survey's id. */
  survey: string;
  title: LocalText;
  format: PlateFormat;
  texts: PlateTexts;
  /** Why what was given is not printed. */
  textFaults: Record<"line" | "telephone", LineFault>;
  plates: readonly Plate[];
  /** Set while nobody has confirmed that it is to be printed all the same. */
  refusal: readonly AddressFault[] | null;
  /** Whether the service can make a PDF of it. */
  hasPdf: boolean;
  /** Whether somebody has. */
  isConfirmed: boolean;
};

/** All codes of a survey on paper as one document, in one of the formats. */
export function PlatesPage(props: PlatesPageProps) {
  const { lang, base, isDemo, survey, title, format, texts, plates, refusal } = props;
  const { admin, help } = messagesIn(lang);
  const words = admin.poll.plates;
  const name = textIn(title, lang);
  return (
    <PageShell lang={lang} title={`${words.title} · ${name}`} style={platesStyle(format)} base={base} isDemo={isDemo}>
      <main id="main">
        <header class="lead">
          <p>
            <a href={`${base}/admin/surveys/${survey}?lang=${lang}`}>{help.plates.back}</a>
          </p>
          <h1>{refusal === null ? name : words.refusedTitle}</h1>
          {refusal !== null ? (
            <Refused {...props} faults={refusal} />
          ) : plates.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <Choices {...props} />
          )}
        </header>
        {refusal === null
          ? sheetsOf(format, plates).map((sheet) => (
              <div class="paper">
                {sheet.map((plate) => (
                  <Card lang={lang} format={format} texts={texts} plate={plate} />
                ))}
              </div>
            ))
          : null}
      </main>
    </PageShell>
  );
}

type CardProps = { lang: Locale; format: PlateFormat; texts: PlateTexts; plate: Plate };

function Card(props: CardProps) {
  return PLATE_SHAPES[props.format].isTent ? (
    <div class="tent">
      <PlateFace {...props} isBack />
      <PlateFace {...props} />
    </div>
  ) : (
    <PlateFace {...props} />
  );
}

/** What else can be put on the paper, and how to print it. */
function Choices(props: PlatesPageProps) {
  const { lang, base, survey, format, texts, textFaults, plates, isConfirmed, hasPdf } = props;
  const words = messagesIn(lang).links.posters;
  const path = `${base}/admin/surveys/${survey}/plates`;
  const asked = { lang, ...(isConfirmed && { confirmed: "1" }) };
  const chosen = new URLSearchParams({ ...asked, format, line: texts.line, telephone: texts.telephone });
  return (
    <>
      <p>{words.count(plates.length, sheetCount(format, plates.length), words.papers[format])}</p>
      <p>{words.print[format]}</p>
      {hasPdf ? null : <p>{words.pdf}</p>}
      <form method="get" action={path}>
        <input type="hidden" name="lang" value={lang} />
        {isConfirmed ? <input type="hidden" name="confirmed" value="1" /> : null}
        <fieldset>
          <legend>{words.format}</legend>
          {PLATE_FORMATS.map((each) => (
            <label>
              <input type="radio" name="format" value={each} checked={each === format} />
              {words.formats[each]}
            </label>
          ))}
        </fieldset>
        <Field lang={lang} name="line" value={texts.line} hint={words.lineHint} fault={textFaults.line} />
        <Field lang={lang} name="telephone" value={texts.telephone} hint={null} fault={textFaults.telephone} />
        <p>
          <button type="submit">{words.update}</button>
        </p>
      </form>
      {hasPdf ? (
        <p>
          <a href={`${path}/sheets.pdf?${chosen}`}>{words.download}</a>
          <small>{words.downloadHint}</small>
        </p>
      ) : null}
      <p>
        <a href={`${path}/pictures.zip?${new URLSearchParams(asked)}`}>{words.pictures}</a>
        <small>{words.picturesHint}</small>
      </p>
    </>
  );
}

type FieldProps = { lang: Locale; name: "line" | "telephone"; value: string; hint: string | null; fault: LineFault };

function Field({ lang, name, value, hint, fault }: FieldProps) {
  const words = messagesIn(lang).links.posters;
  const note = fault === null ? hint : words.lineFaults[fault];
  return (
    <p class="field">
      <label for={name}>{words[name]}</label>
      <input
        id={name}
        name={name}
        value={value}
        aria-describedby={note === null ? undefined : `${name}-note`}
        aria-invalid={fault === null ? undefined : "true"}
      />
      {note === null ? null : (
        <small id={`${name}-note`} class={fault === null ? undefined : "why"}>
          {note}
        </small>
      )}
    </p>
  );
}

function Refused({ lang, base, survey, texts, faults }: PlatesPageProps & { faults: readonly AddressFault[] }) {
  const words = messagesIn(lang).admin.poll.plates;
  return (
    <>
      <p>{words.refused(texts.address)}</p>
      {faults.map((fault) => (
        <p class="why">{words.refusedWhy[fault]}</p>
      ))}
      <p>{messagesIn(lang).help.plates.how}</p>
      <form method="get" action={`${base}/admin/surveys/${survey}/plates`}>
        <input type="hidden" name="confirmed" value="1" />
        <input type="hidden" name="lang" value={lang} />
        <button type="submit">{words.confirm}</button>
      </form>
    </>
  );
}
