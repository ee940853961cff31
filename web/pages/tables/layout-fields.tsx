import type { Locale, LocalText } from "../../../src/core/local-text.ts";
import { textIn } from "../../../src/core/local-text.ts";
import { COLUMN_MEANINGS, type TableMapping } from "../../../src/core/tables/table-mapping.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { TablesMessages } from "../../locales/tables-messages.ts";

/** What was found in a file, and how it is or would be read. */
export type LayoutView = {
  sheets: readonly string[];
  sheet: string;
  kind: "wide" | "long";
  /** Counted from 1. */
  headerRows: readonly [number, number];
  columnCount: number;
  names: readonly string[];
  unitColumn: string;
  periodColumn: string | null;
  columns: TableMapping["columns"];
  units: TableMapping["units"];
  source: string;
  indicators: readonly { key: string; name: LocalText }[];
};

/** The fields by which an official says how a table is to be read. */
export function LayoutFields({ locale, layout }: { locale: Locale; layout: LayoutView }) {
  const words = messagesIn(locale).tables.import;
  const aliases = Object.entries(layout.units).map(([name, code]) => `${name} = ${code ?? ""}`);
  return (
    <>
      <h2>{words.layout}</h2>
      <p class="sub">{words.layoutText(layout.kind, layout.columnCount)}</p>
      <div class="pair">
        {layout.sheets.length > 1 && (
          <Choice name="sheet" label={words.sheet} options={layout.sheets} chosen={layout.sheet} />
        )}
        <div class="rows">
          <Row name="headerFirst" label={words.headerRows} value={layout.headerRows[0]} />
          <Row name="headerLast" label={words.headerTo} value={layout.headerRows[1]} />
        </div>
        <Choice name="unitColumn" label={words.unitColumn} options={layout.names} chosen={layout.unitColumn} />
        {layout.periodColumn !== null && (
          <Choice name="periodColumn" label={words.periodColumn} options={layout.names} chosen={layout.periodColumn} />
        )}
      </div>
      <h2>{words.columns}</h2>
      <p class="sub">{words.columnsText}</p>
      <Columns locale={locale} layout={layout} words={words} />
      <div class="ask">
        <label for="source">{words.source}</label>
        <input
          type="text"
          id="source"
          name="source"
          maxlength={500}
          value={layout.source}
          aria-describedby="source-hint"
        />
        <p class="hint" id="source-hint">
          {words.sourceHint}
        </p>
      </div>
      <details open={aliases.length > 0}>
        <summary>{words.aliases}</summary>
        <label for="units" class="hint">
          {words.aliasesHint}
        </label>
        <textarea id="units" name="units" rows={4}>
          {aliases.join("\n")}
        </textarea>
      </details>
    </>
  );
}

function Choice(props: { name: string; label: string; options: readonly string[]; chosen: string }) {
  return (
    <div class="ask">
      <label for={props.name}>{props.label}</label>
      <select id={props.name} name={props.name}>
        {props.options.map((option) => (
          <option value={option} selected={option === props.chosen}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}

function Row({ name, label, value }: { name: string; label: string; value: number }) {
  return (
    <div class="ask">
      <label for={name}>{label}</label>
      <input type="number" id={name} name={name} min={1} max={1000} value={String(value)} />
    </div>
  );
}

type ColumnsProps = { locale: Locale; layout: LayoutView; words: TablesMessages["import"] };

function Columns({ locale, layout, words }: ColumnsProps) {
  return (
    <table class="columns">
      <thead>
        <tr>
          <th scope="col">{words.heading}</th>
          <th scope="col">{words.meaning}</th>
          <th scope="col">{words.indicator}</th>
        </tr>
      </thead>
      <tbody>
        {layout.columns.map((column, index) => {
          const heading = column.heading || words.noHeading;
          return (
            <tr>
              <th scope="row">
                {heading}
                <input type="hidden" name={`heading.${index}`} value={column.heading} />
              </th>
              <td>
                <select name={`means.${index}`} aria-label={`${heading}：${words.meaning}`}>
                  {COLUMN_MEANINGS.map((means) => (
                    <option value={means} selected={means === column.means}>
                      {words.means[means]}
                    </option>
                  ))}
                </select>
                {(column.means === "percentage" || column.isShare) && (
                  <label class="tick">
                    <input type="checkbox" name={`share.${index}`} value="1" checked={column.isShare} />
                    {words.isShare}
                  </label>
                )}
              </td>
              <td>
                <select name={`indicator.${index}`} aria-label={`${heading}：${words.indicator}`}>
                  <option value="">{words.choose}</option>
                  {layout.indicators.map(({ key, name }) => (
                    <option value={key} selected={key === column.indicator}>
                      {textIn(name, locale)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
