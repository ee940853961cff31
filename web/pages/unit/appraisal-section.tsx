import type { AppraisalBeside } from "../../../src/core/figures/unit-beside.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { decimal } from "./figure-words.ts";
import { isSample } from "./finding.ts";
import { pairsText } from "./pairs-words.ts";
import { periodText } from "./period-words.ts";
import { weightText } from "./told-composite.ts";

type Series = AppraisalBeside["series"][number];
type Props = {
  appraisal: AppraisalBeside;
  meaning: IndicatorMeaning | null;
  period: string;
  words: UnitMessages;
  locale: Locale;
};

/** An appraisal inside each class of respondent and across them, or what is missing for that; then beside other units. */
export function AppraisalSection({ appraisal, meaning, period, words, locale }: Props) {
  const levels = (meaning?.values ?? []).flatMap(({ value, label }) => {
    const points = Object.hasOwn(appraisal.points, value) ? appraisal.points[value] : undefined;
    return points === undefined ? [] : [{ label: textIn(label, locale), points: pointsText(points) }];
  });
  return (
    <section class="appraisal">
      <h2>{words.beside.appraisal.title(textIn(appraisal.title, locale), periodText(period, words))}</h2>
      {appraisal.series.map((series) => (
        <>
          <ClassTable series={series} hasCaption={appraisal.series.length > 1} words={words} />
          {appraisal.pairs
            .filter(({ proof }) => proof === series.proof)
            .map((pairs) => (
              <p class="sub pairs">{pairsText(pairs, words, locale)}</p>
            ))}
        </>
      ))}
      {appraisal.series.some(({ missing }) => missing.length > 0) && (
        <p class="note">{words.beside.appraisal.noneNote}</p>
      )}
      {levels.length > 0 && <p class="note">{words.beside.appraisal.points(levels)}</p>}
    </section>
  );
}

function ClassTable({ series, hasCaption, words }: { series: Series; hasCaption: boolean; words: UnitMessages }) {
  const { columns, none } = words.beside.appraisal;
  const hasNotValid = series.classes.some(({ notValid }) => notValid !== null && notValid > 0);
  return (
    <>
      <p class="sub">{acrossText(series, words)}</p>
      <table>
        {hasCaption && <caption>{words.proof[series.proof].name}</caption>}
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.weight}</th>
            <th scope="col">{columns.persons}</th>
            {hasNotValid && <th scope="col">{columns.notValid}</th>}
            <th scope="col">{columns.score}</th>
          </tr>
        </thead>
        <tbody>
          {series.classes.map(({ respondentClass, weight, score, valid, notValid }) => (
            <tr>
              <th scope="row">{className(respondentClass, words)}</th>
              <td>{weightText(weight)}</td>
              {score === null || valid === null ? (
                <td class="none" colspan={hasNotValid ? 3 : 2}>
                  {none}
                </td>
              ) : (
                <>
                  <td>{words.number(valid)}</td>
                  {hasNotValid && <td>{words.number(notValid ?? 0)}</td>}
                  <td>
                    <b>{decimal(score, 1)}</b>
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function acrossText({ score, low, high, missing, classes, proof }: Series, words: UnitMessages): string {
  const told = words.beside.appraisal;
  if (score === null || low === null || high === null) {
    return told.missing(missing.map((name) => words.name(className(name, words))));
  }
  const persons = classes.reduce((sum, { valid }) => sum + (valid ?? 0), 0);
  return told.across({
    ...{ value: decimal(score, 1), low: decimal(low, 1), high: decimal(high, 1) },
    ...{ count: words.number(persons), isSample: isSample(proof) },
  });
}

function className(name: string, words: UnitMessages): string {
  const { classes } = words.beside.appraisal;
  return Object.hasOwn(classes, name) ? (classes[name] ?? name) : name;
}

function pointsText(points: number): string {
  return decimal(points, Number.isInteger(points) ? 0 : 1);
}
