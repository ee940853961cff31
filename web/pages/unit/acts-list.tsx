import type { Child } from "hono/jsx";
import type { PublicAct } from "../../../src/core/links/public-act.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { Quoted } from "./undertaking-line.tsx";

type Props = {
  acts: readonly PublicAct[];
  /** How many there were besides. */
  more?: number;
  day: (day: string) => string;
  words: UnitMessages;
  locale: Locale;
};

/** What officials did to the unit's links and results, for everyone to see. */
export function ActsList({ acts, more = 0, day, words, locale }: Props) {
  return acts.length === 0 ? null : (
    <section class="acts">
      <h2>{words.acts.title}</h2>
      <ul>
        {acts.map((act) => (
          <li>
            <b>{day(act.day)}</b>{" "}
            <span>
              {act.unit === undefined ? null : words.acts.ofUnit(textIn(act.unit, locale))}
              {actLine(act, { day, words, locale })}
              {act.role ? <small>{words.acts.by(messagesIn(locale).accounts.roles[act.role].name)}</small> : null}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="note">{words.acts.more(words.number(more))}</p> : null}
    </section>
  );
}

function actLine(act: PublicAct, props: Omit<Props, "acts">): Child {
  const { locale, words } = props;
  if (act.act === "undertook") {
    return (
      <>
        {words.acts.undertook}
        <Quoted text={act.text} locale={locale} />
      </>
    );
  }
  return act.act === "withdrew" ? (
    <>
      {words.acts.withdrew}
      <Quoted text={act.text} locale={locale} />
      {words.acts.because}
      <Quoted text={act.reason} locale={locale} />
    </>
  ) : (
    linkActText(act, props)
  );
}

type LinkAct = Exclude<PublicAct, { act: "undertook" | "withdrew" }>;

function linkActText(act: LinkAct, { day, words: { acts }, locale }: Omit<Props, "acts">): string {
  if (act.act === "repointed") {
    const [from, to] = [act.from, act.to].map(({ unit, survey }) =>
      acts.target(textIn(unit, locale), textIn(survey, locale)),
    );
    return acts.repointed(act.code, from ?? "", to ?? "");
  }
  const survey = textIn(act.survey, locale);
  if (act.act === "lastDaySet") {
    const [from, to] = [act.from, act.to].map((one) => one && day(one));
    return acts.lastDaySet(act.code, survey, { from: from ?? null, to: to ?? null });
  }
  return act.act === "hidden" ? acts.hidden(survey) : acts[act.act](act.code, survey);
}
