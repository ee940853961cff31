import { is } from "drizzle-orm";
import { getTableConfig, getViewConfig, SQLiteColumn, SQLiteTable, SQLiteView } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as figureSchema from "../../db/figure-schema.ts";
import * as mainSchema from "../../db/schema.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

type Column = { name: string; type: string; notNull: boolean };

let service: TestApp;
let names: Set<string>;

beforeAll(async () => {
  service = await openTestApp();
  names = new Set(await textsOf("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"));
});
afterAll(() => service.close());

async function textsOf(sql: string): Promise<string[]> {
  return (await service.deps.db.execute(sql)).rows.map((row) => String(row.name));
}

async function columnsOf(name: string): Promise<Column[]> {
  const { rows } = await service.deps.db.execute("SELECT name, type, [notnull] FROM pragma_table_info(?1)", [name]);
  return rows.map((row) => ({ name: String(row.name), type: String(row.type), notNull: Number(row.notnull) === 1 }));
}

const schema = { ...mainSchema, ...figureSchema };
const tables = Object.values(schema).filter((entry) => is(entry, SQLiteTable));
const views = Object.values(schema).filter((entry) => is(entry, SQLiteView));

test.each(
  tables.map((table) => [getTableConfig(table).name, getTableConfig(table).columns] as const),
)("schema.ts says of %s what the migrations made", async (name, columns) => {
  const declared = columns.map((column) => ({
    ...{ name: column.name, type: column.getSQLType().toUpperCase(), notNull: column.notNull },
  }));
  expect(declared).toEqual(await columnsOf(name));
});

test.each(
  views.map((view) => [getViewConfig(view).name, getViewConfig(view).selectedFields] as const),
)("schema.ts says of the view %s what the migrations made", async (name, fields) => {
  const declared = Object.values(fields).filter((field) => is(field, SQLiteColumn));
  expect(declared.map((column) => [column.name, column.getSQLType().toUpperCase()])).toEqual(
    (await columnsOf(name)).map((column) => [column.name, column.type]),
  );
});

test("schema.ts names nothing that the migrations do not make", () => {
  const declared = [
    ...tables.map((table) => getTableConfig(table).name),
    ...views.map((view) => getViewConfig(view).name),
  ];
  expect(declared.filter((name) => !names.has(name))).toEqual([]);
  expect(declared.length).toBeGreaterThan(10);
});
