import { raw } from "hono/html";
import { type Locale, type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { CARDS_STYLE } from "../../styles/cards.ts";
import { PageShell } from "../page-shell.tsx";
import { WeatherglassMark } from "../weatherglass-mark.tsx";

/** `address` is where the code is typed, without `https://`; `code` is printed in fours. */
export type CodeCard = { code: string; qrSvg: string };

type Props = {
  lang: Locale;
  base: string;
  isDemo: boolean;
  survey: string;
  title: LocalText;
  /** Whom the codes may rate: a unit's name, or null for several. */
  unitName: LocalText | null;
  address: string;
  cards: readonly CodeCard[];
  /** The same as a table, as the address of a file. */
  file: { name: string; href: string };
};

const CARDS_A_SHEET = 10;

/** New codes as cards to cut, the one time that they are shown. */
export function CodeCardsPage(props: Props) {
  const { lang, base, isDemo, survey, title, cards, file } = props;
  const words = messagesIn(lang).codes.made;
  const heading = words.title(cards.length);
  const sheets = Array.from({ length: Math.ceil(cards.length / CARDS_A_SHEET) }, (_, at) =>
    cards.slice(at * CARDS_A_SHEET, (at + 1) * CARDS_A_SHEET),
  );
  return (
    <PageShell
      lang={lang}
      title={`${heading} · ${textIn(title, lang)}`}
      style={CARDS_STYLE}
      base={base}
      isDemo={isDemo}
    >
      <main id="main">
        <header class="lead">
          <h1>{heading}</h1>
          <p class="why">{words.once}</p>
          <p>{words.print}</p>
          <p>
            <a class="button" href={file.href} download={file.name}>
              {words.file}
            </a>
            <a href={`${base}/admin/surveys/${survey}/codes?lang=${lang}`}>{words.back}</a>
          </p>
        </header>
        {sheets.map((sheet) => (
          <div class="paper">
            {sheet.map((card) => (
              <Card {...props} card={card} />
            ))}
          </div>
        ))}
      </main>
    </PageShell>
  );
}

function Card({ lang, title, unitName, address, card }: Props & { card: CodeCard }) {
  const words = messagesIn(lang).codes.card;
  return (
    <section class="card">
      <div class="qr">{raw(card.qrSvg)}</div>
      <div class="words">
        <p class="head">
          <WeatherglassMark /> {words.title}
        </p>
        <p class="what">
          {unitName === null ? null : <b>{textIn(unitName, lang)}</b>}
          <span>{textIn(title, lang)}</span>
        </p>
        <p class="code">{card.code}</p>
        <p class="how">
          {words.scan}
          <br />
          {words.or(address)}
        </p>
        <p class="how">{words.once}</p>
      </div>
    </section>
  );
}
