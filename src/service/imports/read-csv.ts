import { parse } from "csv-parse/browser/esm/sync";
import { decodedPieces, encodingOf } from "./decode-csv.ts";
import { pause } from "./pause.ts";

/** One row; `line` is the physical line on which it starts, 1 the header. `cells` is null where it is not CSV. */
export type CsvRow = { line: number; cells: readonly string[] | null };

type RawRow = { line: number; text: string };

/** Where a row began that is too long to be one. */
type Overlong = { line: number; text: null };

// About 20 ms of work, judged or stored, before others have their turn.
const ROWS_PER_BLOCK = 200;

// Far more than any questionnaire's row; what never ends, such as a lost quote, is not taken into memory as one cell.
const ROW_LENGTH_MAX = 4 * 1024 * 1024;

/**
 * The rows of a CSV file in blocks, with a turn for others between them; empty lines are passed over. UTF-8 with or
 * without a byte order mark, or GB18030; CRLF or LF; quoted cells. Ends after the first row that is not CSV.
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<readonly CsvRow[]> {
  const encoding = await encodingOf(bytes);
  if (encoding === null) {
    yield [{ line: 1, cells: null }];
    return;
  }
  let block: RawRow[] = [];
  for (const row of rawRows(decodedPieces(bytes, encoding))) {
    if (row.text === null) {
      yield [...parseBlock(block), { line: row.line, cells: null }];
      return;
    }
    block.push(row);
    if (block.length === ROWS_PER_BLOCK) {
      const rows = parseBlock(block);
      yield rows;
      if (rows.at(-1)?.cells === null) {
        return;
      }
      block = [];
      await pause();
    }
  }
  yield parseBlock(block);
}

/**
 * Cuts the text where a line ends outside quotes: a doubled quote closes and opens again, so counting is enough. Empty
 * lines are left out; a row that is too long is the last.
 */
function* rawRows(pieces: Iterable<string>): Generator<RawRow | Overlong> {
  let text = "";
  let startLine = 1;
  let line = 1;
  let isQuoted = false;
  for (const piece of pieces) {
    let start = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === 0x22) {
        isQuoted = !isQuoted;
      } else if (code === 0x0a) {
        line++;
        if (!isQuoted) {
          const row = text + piece.slice(start, at + 1);
          if (row !== "\n" && row !== "\r\n") {
            yield { line: startLine, text: row };
          }
          text = "";
          start = at + 1;
          startLine = line;
        }
      }
    }
    text += piece.slice(start);
    if (text.length > ROW_LENGTH_MAX) {
      yield { line: startLine, text: null };
      return;
    }
  }
  yield { line: startLine, text };
}

function parseBlock(block: readonly RawRow[]): readonly CsvRow[] {
  const rows = block.filter((row) => row.text.replace(/\r?\n$/, "") !== "");
  const records = parseRecords(rows.map((row) => row.text).join(""));
  if (records?.length === rows.length) {
    return rows.map((row, index) => ({ line: row.line, cells: records[index] ?? null }));
  }
  return upToFault(rows);
}

function upToFault(rows: readonly RawRow[]): readonly CsvRow[] {
  const read: CsvRow[] = [];
  for (const row of rows) {
    const cells = parseRecords(row.text)?.[0] ?? null;
    read.push({ line: row.line, cells });
    if (cells === null) {
      break;
    }
  }
  return read;
}

function parseRecords(text: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, { record_delimiter: ["\r\n", "\n"], relax_column_count: true });
  } catch {
    return null;
  }
}
