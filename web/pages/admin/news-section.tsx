import type { LastChange } from "../../../src/core/figures/last-changes.ts";
import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { writtenChange } from "../unit/change-words.ts";
import { isSample } from "../unit/finding.ts";
import { nameAmong, periodText } from "../unit/period-words.ts";
import { unitHref } from "../unit/unit-href.ts";
import type { FrameContext } from "./frame.tsx";

/** What changed in the last released month: how many rates were compared, and the changes beyond chance. */
export type ToldNews = {
  month: string;
  compared: number;
  beyond: readonly (LastChange & { unitName: LocalText; indicatorName: LocalText })[];
};

const TOLD_MAX = 12;

/** The changes of the last released month in sentences, each leading to its unit's page. */
export function NewsSection({ context, news }: { context: FrameContext; news: ToldNews }) {
  const { admin, unit: words } = messagesIn(context.lang);
  const { news: text } = admin.home;
  const { compared, beyond } = news;
  const told = beyond.slice(0, TOLD_MAX);
  return (
    <>
      <h2>{text.title(periodText(news.month, words))}</h2>
      {told.length > 0 && (
        <ul class="due">
          {told.map((one) => (
            <li>
              <a href={hrefOf(context, one)}>{sentenceOf(context, one)}</a>
            </li>
          ))}
        </ul>
      )}
      {beyond.length > told.length && <p class="sub">{text.more(beyond.length - told.length)}</p>}
      <p class="sub">{compared === 0 ? text.nothing : told.length === 0 ? text.none(compared) : text.rest(compared)}</p>
    </>
  );
}

type Told = ToldNews["beyond"][number];

function sentenceOf({ lang }: FrameContext, { kind, proof, change, unitName, indicatorName }: Told): string {
  const words = messagesIn(lang).unit;
  const periods = [change.from, change.to].map((period) => ({ period }));
  const told = {
    ...writtenChange(kind, change, [change.earlier, change.later], words),
    when: words.period.fromTo(nameAmong(periods, change.from), nameAmong(periods, change.to)),
    name: words.name(textIn(indicatorName, lang)),
    isSample: isSample(proof),
  };
  const { lead, aside } = change.verdict === "higher" ? words.finding.rose(told) : words.finding.fell(told);
  return messagesIn(lang).admin.home.news.of(textIn(unitName, lang), lead + aside.trimEnd());
}

function hrefOf({ base, lang }: FrameContext, { unit, indicator }: Told): string {
  return unitHref({ base, query: { lang } }, unit, { indicator, period: "month" });
}
