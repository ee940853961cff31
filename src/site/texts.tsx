import { messagesIn } from "../../web/locales/messages.ts";
import type { TextsMessages } from "../../web/locales/texts-messages.ts";
import type { Choice, Choices } from "../../web/pages/texts/text-pickers.tsx";
import { type TextsAddress, textsHref } from "../../web/pages/texts/texts-href.ts";
import { type ShownTexts, TextsPage } from "../../web/pages/texts/texts-page.tsx";
import { periodName, pointPeriodText } from "../../web/pages/unit/period-words.ts";
import { TEXTS_STYLE } from "../../web/styles/texts.ts";
import type { Api, AppContext } from "../api/context.ts";
import { type Locale, textIn } from "../core/local-text.ts";
import { searchForm } from "../core/texts/search-form.ts";
import { wordCounts } from "../core/texts/word-counts.ts";
import type { ReadGroup } from "../service/disclosure/read-text-group.ts";
import { type AskedQuestion, readTexts, type UnitTexts } from "../service/disclosure/read-texts.ts";
import { textsPageQuery } from "../wire/texts.ts";
import { accountRefusal } from "./account-replies.tsx";
import { frameContext } from "./admin-frame.ts";
import { htmlReply } from "./html-reply.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";

const TEXTS_PER_PAGE = 100;
const WORDS_MAX = 60;
const PERIODS_MAX = 24;
/** Parting texts into words takes time that others wait for: of more than this, those that come first, which are random. */
const WORD_TEXTS_MAX = 2000;

/** What people wrote, for officials who may read it. */
export function addTextPages(app: Api): void {
  app.get("/admin/units/:code/texts", signedIn(showTexts));
}

async function showTexts(c: AppContext, who: SignedIn): Promise<Response> {
  const code = c.req.param("code") ?? "";
  const { q: typed = "", page, ...asked } = textsPageQuery.parse(c.req.query());
  const read = await readTexts(c.var.deps, who.official, { ...asked, unit: code });
  if (!read.ok) {
    return accountRefusal(c, read.refusal);
  }
  const { unit, chosen, group, above } = read.value;
  const q = typed.trim() === "" ? undefined : typed.trim();
  const place = group ? { survey: group.survey, question: group.field, proof: group.proof, at: group.period } : asked;
  const { locale } = c.var;
  const { unit: words, texts } = messagesIn(locale);
  const html = (
    <TextsPage
      context={frameContext(c, who)}
      unit={unit}
      address={{ ...place, q }}
      choices={choicesOf(c, who, read.value, place)}
      question={group && chosen ? questionName(chosen, locale, texts) : null}
      periodName={
        group ? pointPeriodText({ period: group.period, ...(group.span && { span: group.span }) }, words) : null
      }
      shown={group ? shownTexts(group, q, page) : null}
      above={above}
    />
  );
  return htmlReply(c, html, TEXTS_STYLE);
}

function shownTexts(group: ReadGroup, q: string | undefined, asked: number): ShownTexts {
  const { texts, unitsBelow, hasEarlier, proof, withdrawn } = group;
  const wanted = q === undefined ? "" : searchForm(q);
  const found = wanted === "" ? texts : texts.filter((text) => searchForm(text).includes(wanted));
  const pages = Math.max(1, Math.ceil(found.length / TEXTS_PER_PAGE));
  const page = Math.min(asked, pages);
  return {
    ...{ unitsBelow, hasEarlier, proof, withdrawn, count: texts.length, found: found.length, page, pages },
    texts: found.slice((page - 1) * TEXTS_PER_PAGE, page * TEXTS_PER_PAGE),
    words: wordCounts(texts.slice(0, WORD_TEXTS_MAX)).slice(0, WORDS_MAX),
    sample: texts.length > WORD_TEXTS_MAX ? WORD_TEXTS_MAX : null,
  };
}

/** What there is to pick from; one question or proof class alone is not asked for. Months stand by year. */
function choicesOf(
  c: AppContext,
  who: SignedIn,
  { unit, questions, chosen, proofs, periods, group }: UnitTexts,
  place: TextsAddress,
): Choices[] {
  const context = frameContext(c, who);
  const { locale } = c.var;
  const { unit: words, texts } = messagesIn(locale);
  const choice = (name: string, address: TextsAddress, isChosen: boolean): Choice => ({
    ...{ name, isChosen, href: textsHref(context, unit.code, address) },
  });
  const own = { survey: chosen?.survey, question: chosen?.field };
  const nameOf = (each: AskedQuestion) => `${textIn(each.surveyTitle, locale)} · ${questionName(each, locale, texts)}`;
  const ofQuestions = questions.map((each) =>
    choice(nameOf(each), { survey: each.survey, question: each.field }, each === chosen),
  );
  const ofProofs = proofs.map((each) => choice(words.proof[each].name, { ...own, proof: each }, each === group?.proof));
  const years = new Map<string, Choice[]>();
  for (const at of periods.slice(0, PERIODS_MAX)) {
    const name = periodName(at);
    const year = "year" in name ? words.period.year(name.year) : texts.waves;
    const address = { ...own, proof: place.proof, at };
    years.set(year, [...(years.get(year) ?? []), choice(words.period.short(name), address, at === group?.period)]);
  }
  return [
    ...(questions.length > 1 ? [{ name: texts.questions, choices: ofQuestions }] : []),
    ...(proofs.length > 1 ? [{ name: texts.proofs, choices: ofProofs }] : []),
    ...[...years].map(([name, choices]) => ({ name, choices })),
  ];
}

function questionName({ title, isOther }: AskedQuestion, locale: Locale, words: TextsMessages): string {
  const name = textIn(title, locale);
  return isOther ? words.other(name) : name;
}
