import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvRow, readCsv } from "../../../src/service/imports/read-csv.ts";

const utf8 = new TextEncoder();

async function rowsOf(text: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const block of readCsv(utf8.encode(text))) {
    rows.push(...block);
  }
  return rows;
}

test("readCsv() names each row by the physical line on which it starts", async () => {
  expect(await rowsOf('a,b\r\n"x\n\r\ny",2\r\n\r\n"say ""hi""",3')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["x\n\r\ny", "2"] },
    { line: 6, cells: ['say "hi"', "3"] },
  ]);
});

test("readCsv() ends after the first row that is not CSV", async () => {
  expect(await rowsOf('a,b\n1,2\n3,"4"5\n6,7\n')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1", "2"] },
    { line: 3, cells: null },
  ]);
});

test("readCsv() reads one file the same whole and across its blocks", async () => {
  const lines = Array.from({ length: 1001 }, (_, i) => `${i},"two\nlines ${i}"`);
  const rows = await rowsOf(`${lines.join("\n")}\n`);
  expect(rows).toHaveLength(1001);
  expect(rows.at(-1)).toEqual({ line: 2001, cells: ["1000", "two\nlines 1000"] });
});

test("readCsv() reads back whatever was quoted, also where pieces of the text are cut", async () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r\n", "a", "满", "😀", " ") });
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom("\n", "\r\n"), async (rows, end) => {
      const text = rows.map((cells) => cells.map(quoted).join(",") + end).join("");
      expect((await rowsOf(text)).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
  const long = "满意，".repeat(120_000);
  expect(await rowsOf(`${quoted(long)},b\n`)).toEqual([{ line: 1, cells: [long, "b"] }]);
});

test("readCsv() takes no row beyond four million characters, such as after a lost quote", async () => {
  const text = `a\n1\n"${"x".repeat(5_000_000)}`;
  const rows = await rowsOf(`${text}"\n2\n`);
  expect(rows.map(({ line, cells }) => ({ line, isRow: cells !== null }))).toEqual([
    { line: 1, isRow: true },
    { line: 2, isRow: true },
    { line: 3, isRow: false },
  ]);
});

test("readCsv() passes over empty lines without waiting for others after each two hundred", async () => {
  const started = performance.now();
  expect(await rowsOf(`a${"\r\n".repeat(1_000_000)}1`)).toHaveLength(2);
  expect(performance.now() - started).toBeLessThan(3000);
});
