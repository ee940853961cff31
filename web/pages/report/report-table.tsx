import type { ReportCell, ReportRow, ReportTable } from "./report-document.ts";

/** A table of the report, its head repeated on every sheet; it scrolls by itself where the screen is narrower. */
export function ReportTableView({ table: { caption, columns, rows, notes, isWide } }: { table: ReportTable }) {
  const [first = "", ...others] = columns;
  return (
    <section class={isWide ? "scroll wide" : "scroll"} tabindex={0} aria-label={caption || first}>
      <table>
        {caption !== "" && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} count={others.length} />
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p class="note">{note}</p>
      ))}
    </section>
  );
}

function Row({ row, count }: { row: ReportRow; count: number }) {
  switch (row.kind) {
    case "group":
      return (
        <tr class="group">
          <th scope="rowgroup" colspan={count + 1}>
            {row.text}
          </th>
        </tr>
      );
    case "sentence":
      return (
        <tr>
          {row.name.text === "" ? null : <Name cell={row.name} />}
          <td class="none" colspan={row.name.text === "" ? count + 1 : count}>
            {row.text}
          </td>
        </tr>
      );
    case "cells":
      return (
        <tr>
          <Name cell={row.name} />
          {row.cells.map(({ text, small, isStrong }) => (
            <td>
              {isStrong ? <b>{text}</b> : text}
              {small !== undefined && <small>{small}</small>}
            </td>
          ))}
        </tr>
      );
  }
}

function Name({ cell: { text, small } }: { cell: ReportCell }) {
  return (
    <th scope="row">
      {text}
      {small !== undefined && <small>{small}</small>}
    </th>
  );
}
