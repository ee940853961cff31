import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { AppraisalSection } from "./appraisal-section.tsx";
import { ChainSection } from "./chain-section.tsx";
import { QuizSection } from "./quiz-section.tsx";
import { RatesSection } from "./rates-section.tsx";
import type { LinkContext } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

/** What stands beside the trend in its last period; nothing where nothing is. */
export function BesideSections({ page, links, words, locale }: Props) {
  const { beside } = page;
  if (!beside) {
    return null;
  }
  const { period, chain, appraisals, quizzes } = beside;
  return (
    <>
      <RatesSection code={page.unit.code} beside={beside} links={links} words={words} locale={locale} />
      {chain && <ChainSection chain={chain} period={period} words={words} />}
      {appraisals.map((appraisal) => (
        <AppraisalSection appraisal={appraisal} meaning={page.meaning} period={period} words={words} locale={locale} />
      ))}
      {quizzes.map((quiz, index) => (
        <QuizSection id={`quiz-${index + 1}`} quiz={quiz} period={period} words={words} locale={locale} />
      ))}
    </>
  );
}
