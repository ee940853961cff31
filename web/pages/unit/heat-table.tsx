import type { Child } from "hono/jsx";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { ChartLinks } from "./chart-links.tsx";
import { type HeatSeries, heatSeries } from "./heat-series.ts";
import { nameAmong, periodText } from "./period-words.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

/** Units over periods: the table is the picture, every cell with its figure and number of answers. */
export function HeatTable({ page, links, words, locale }: Props) {
  const series = heatSeries(page, words);
  return (
    series && (
      <section>
        <h3>{series.title}</h3>
        <p class="note">{series.how}</p>
        <HeatCells
          series={series}
          linkOf={(code, name) => <a href={unitHref(links, code)}>{name}</a>}
          words={words}
          locale={locale}
        />
        <p class="aside">{series.key}</p>
        <ChartLinks code={page.unit.code} kind="heat" links={links} words={words} />
      </section>
    )
  );
}

type CellsProps = {
  series: HeatSeries;
  linkOf: (code: string, name: string) => Child;
  words: UnitMessages;
  locale: Locale;
};

/** The table itself. */
export function HeatCells({ series: { heat, cells, title }, linkOf, words, locale }: CellsProps) {
  return (
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
          {heat.rows.map(({ code, name }, row) => (
            <tr>
              <th scope="row">{linkOf(code, textIn(name, locale))}</th>
              {cells[row]?.map((cell) =>
                "mark" in cell ? (
                  <td class="none">{cell.mark}</td>
                ) : (
                  <td class={`h${cell.shade}`}>
                    {cell.figure}
                    <small>{words.number(cell.valid)}</small>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
