import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { AppraisalSection } from "./appraisal-section.tsx";
import { ChartLinks } from "./chart-links.tsx";
import { QuizSection } from "./quiz-section.tsx";
import { ReasonsSection } from "./reasons-section.tsx";
import type { LinkContext } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

/** The reasons, appraisals and spot checks of the trend's last period; nothing where nothing is. */
export function BesideSections({ page, links, words, locale }: Props) {
  const { beside } = page;
  if (!beside) {
    return null;
  }
  const { period, appraisals, quizzes, reasons = [] } = beside;
  return (
    <>
      {reasons.map((one) => (
        <ReasonsSection reasons={one} period={period} isAlone={reasons.length === 1} words={words} locale={locale} />
      ))}
      {reasons.length > 0 && <ChartLinks code={page.unit.code} kind="reasons" links={links} words={words} />}
      {appraisals.map((appraisal) => (
        <AppraisalSection appraisal={appraisal} meaning={page.meaning} period={period} words={words} locale={locale} />
      ))}
      {quizzes.map((quiz, index) => (
        <QuizSection id={`quiz-${index + 1}`} quiz={quiz} period={period} words={words} locale={locale} />
      ))}
    </>
  );
}
