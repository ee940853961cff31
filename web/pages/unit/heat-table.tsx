import type { TrendPoint, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { boundMark, figureText } from "./figure-words.ts";
import { isShown } from "./finding.ts";
import { carriedInto, nameAmong, periodName, periodText } from "./period-words.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

const SHADES = 5;

/** Units over periods: the table is the picture, every cell with its figure and number of answers. */
export function HeatTable({ page, links, words, locale }: Props) {
  const { heat, trend } = page;
  const values = heat?.rows.flatMap(({ points }) => points.filter(isShown).map(({ value }) => value)) ?? [];
  if (!heat || !trend || values.length < 2) {
    return null;
  }
  const { kind } = trend.indicator;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const shadeOf = (value: number) =>
    max === min ? 0 : Math.min(SHADES - 1, Math.floor(((value - min) / (max - min)) * SHADES));
  const [first, last] = [heat.periods[0] ?? "", heat.periods.at(-1) ?? ""];
  const title = words.more.heat.title(words.period.span(periodName(first), periodName(last)));
  return (
    <section>
      <h3>{title}</h3>
      <p class="note">{words.more.heat.how(figureText(kind, min), figureText(kind, max))}</p>
      <section class="scroll" tabindex={0} aria-label={title}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{words.more.shrunk.columns.unit}</th>
              {heat.periods.map((key) => (
                <th scope="col">
                  <abbr title={periodText(key, words)}>{words.period.short(nameAmong([], key))}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heat.rows.map(({ code, name, points }) => {
              const carried = carriedInto(points);
              return (
                <tr>
                  <th scope="row">
                    <a href={unitHref(links, code)}>{textIn(name, locale)}</a>
                  </th>
                  {points.map((point) =>
                    isShown(point) ? (
                      <td class={`h${shadeOf(point.value)}`}>
                        {figureText(kind, point.value).replace("%", "")}
                        <small>{words.number(point.valid)}</small>
                      </td>
                    ) : (
                      <Gap point={point} isCarried={carried.has(point.period)} />
                    ),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p class="aside">
        {keyOf(
          heat.rows.flatMap(({ points }) => points),
          words,
        )}
      </p>
    </section>
  );
}

function Gap({ point, isCarried }: { point: TrendPoint; isCarried: boolean }) {
  return <td class="none">{isCarried ? "→" : point.bound ? boundMark(point.bound) : point.isOpen ? "…" : "○"}</td>;
}

/** What the marks in the table stand for, only those that are there. */
function keyOf(points: readonly TrendPoint[], words: UnitMessages): string {
  const hasGap = points.some((point) => point.status === "withheld" && !point.isOpen);
  const hasOpen = points.some((point) => point.status === "withheld" && point.isOpen);
  const hasSpan = points.some(({ span }) => span !== undefined);
  return [
    ...(hasGap ? [`○ ${words.state.withheld}`] : []),
    ...(hasSpan ? [`→ ${words.more.heat.carried}`] : []),
    ...(hasOpen ? [`… ${words.state.open}`] : []),
  ].join(words.sentenceJoin === "" ? "；" : "; ");
}
