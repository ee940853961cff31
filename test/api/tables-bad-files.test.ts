import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postTable } from "../support/post-table.ts";
import type { TestApp } from "../support/test-app.ts";
import { workbook } from "../support/workbook.ts";
import { expectNothingStored } from "./imports-setup.ts";
import { apply, openTablesApp, PERCENTAGES } from "./tables-setup.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTablesApp();
});
afterAll(async () => {
  await expectNothingStored(app);
  await app.close();
});

const ROWS = [
  ["单位", "2019年1月", "2019年2月"],
  ["和平公社", "74%", "75%"],
  ["南门街道", "76%", "77%"],
];
const mapping = PERCENTAGES;
const cellsOf = async (file: Uint8Array | string) => (await apply(app, file, { mapping })).cells;

test("POST tables/apply refuses formulas, with and without a value, and links, by their cells", async () => {
  const cells = {
    B2: { value: null, formula: "C2-1%" },
    C2: { value: 0.75, formula: "B2+1%", formulaResult: 0.75 },
    A3: { value: "南门街道", hyperlink: { target: "https://example.org" } },
  };
  expect(await cellsOf(await workbook({ name: "满意率", rows: ROWS, cells }))).toMatchObject([
    { sheet: "满意率", cell: "B2", reason: "formula" },
    { sheet: "满意率", cell: "C2", reason: "formula" },
    { sheet: "满意率", cell: "A3", reason: "link" },
  ]);
  expect(await cellsOf('单位,2019年1月\n和平公社,"=HYPERLINK(""https://example.org"")"\n')).toMatchObject([
    { cell: "B2", reason: "formula" },
  ]);
});

test("POST tables/apply refuses merged cells that cut a row", async () => {
  expect(await cellsOf(await workbook({ rows: ROWS, merges: ["B2:B3"] }))).toMatchObject([
    { cell: "B2", reason: "merged_cells" },
  ]);
});

test("POST tables/apply refuses wrong headers", async () => {
  expect(await cellsOf("74%,75%\n76%,77%\n")).toMatchObject([{ cell: "A1", reason: "no_header" }]);
  expect(await cellsOf("街道,满意率\n和平公社,74%\n")).toMatchObject([{ reason: "no_period_column" }]);
  expect(await cellsOf('单位,2019年1月\n"和平公社,74%\n')).toMatchObject([{ reason: "bad_csv" }]);
});

const refused = (reason: string) => ({ status: 422, errors: [{ pointer: "/file", reason }] });

test("POST tables/apply says of an old, an encrypted and a damaged workbook which it is", async () => {
  const old = new Uint8Array(600);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await apply(app, old, { mapping })).toMatchObject(refused("old_excel"));
  const encryption = { password: "x", spinCount: 10 };
  const locked = await writeXlsx({ sheets: [{ name: "a", rows: ROWS }], encryption });
  expect(await apply(app, locked, { mapping })).toMatchObject(refused("encrypted"));
  const whole = await workbook({ rows: ROWS });
  expect(await apply(app, whole.subarray(0, whole.length - 30), { mapping })).toMatchObject(refused("damaged_file"));
  expect(await apply(app, zipOf("readme.txt", 5, Buffer.from("hello")), { mapping })).toMatchObject(
    refused("damaged_file"),
  );
  expect(await apply(app, new Uint8Array([0xff, 0xfe, 0x41, 0]), { mapping })).toMatchObject(refused("damaged_file"));
});

/** An archive of one deflated entry that declares a size of its own. */
function zipOf(name: string, declared: number, content: Uint8Array): Uint8Array {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  for (const [header, at] of [
    [local, 8],
    [entry, 10],
  ] as const) {
    header.writeUInt16LE(8, at);
    header.writeUInt32LE(data.length, at + 10);
    header.writeUInt32LE(declared, at + 14);
    header.writeUInt16LE(name.length, at + 18);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

test("POST tables/apply refuses a ZIP bomb by what it declares, and holds it to that", async () => {
  const zeros = Buffer.alloc(80 * 1024 * 1024);
  const bomb = zipOf("xl/workbook.xml", zeros.length, zeros);
  expect(bomb.length).toBeLessThan(100_000);
  expect(await apply(app, bomb, { mapping })).toMatchObject(refused("zip_bomb"));
  expect(await apply(app, zipOf("xl/workbook.xml", 0, zeros), { mapping })).toMatchObject(refused("zip_bomb"));
  const swollen = zipOf("xl/workbook.xml", 8 * 1024 * 1024, Buffer.alloc(8 * 1024 * 1024));
  expect(await apply(app, swollen, { mapping })).toMatchObject(refused("zip_bomb"));
  expect(await apply(app, zipOf("[Content_Types].xml", 1000, zeros), { mapping })).toMatchObject(
    refused("damaged_file"),
  );
});

test("POST tables/apply refuses a table of two far corners before it fills the memory", async () => {
  const sparse = await workbook({ rows: ROWS, cells: { A1000000: { value: "x" }, Z3: { value: "y" } } });
  expect(await apply(app, sparse, { mapping })).toMatchObject(refused("too_many_cells"));
});

test("POST tables/apply refuses 50 MB, and a form without a file", async () => {
  const reply = await postTable(app, "/api/v1/tables/apply", new Uint8Array(50 * 1024 * 1024), { mapping });
  expect(reply.status).toBe(413);
  const empty = await postTable(app, "/api/v1/tables/apply", null, { mapping });
  expect(await empty.json()).toMatchObject({ errors: [{ pointer: "/file", reason: "required" }] });
});

test("POST tables/apply reads CSV in GB18030 and UTF-8 with a byte order mark", async () => {
  // 单位,2019年1月 / 和平公社,x in GB18030.
  const words = [0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x32, 0x30, 0x31, 0x39, 0xc4, 0xea, 0x31, 0xd4, 0xc2, 0x0a];
  const row = [0xba, 0xcd, 0xc6, 0xbd, 0xb9, 0xab, 0xc9, 0xe7, 0x2c, 0x78, 0x0a];
  expect(await cellsOf(new Uint8Array([...words, ...row]))).toMatchObject([{ cell: "B2", reason: "wrong_type" }]);
  expect(await cellsOf("\uFEFF单位,2019年1月\n和平公社,x\n")).toMatchObject([{ cell: "B2", reason: "wrong_type" }]);
});
