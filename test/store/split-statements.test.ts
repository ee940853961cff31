import { expect, test } from "vitest";
import { splitStatements } from "../../src/store/split-statements.ts";

test("splitStatements() cuts at semicolons, the last one optional", () => {
  expect(splitStatements("SELECT 1;\n\nSELECT 2")).toEqual(["SELECT 1", "SELECT 2"]);
  expect(splitStatements(" ;; ")).toEqual([]);
});

test("splitStatements() leaves strings, names and comments whole", () => {
  expect(splitStatements(`INSERT INTO a VALUES ('x;''y;');SELECT ";" -- no; not here\n;`)).toEqual([
    "INSERT INTO a VALUES ('x;''y;')",
    'SELECT ";"',
  ]);
  expect(splitStatements("/* a; */ SELECT 1; -- it's over")).toEqual(["SELECT 1"]);
});

test("splitStatements() keeps a trigger's body together, CASE and END included", () => {
  const trigger = `CREATE TRIGGER t AFTER INSERT ON a BEGIN
    UPDATE a SET b = CASE WHEN b > 1 THEN 2 ELSE 3 END;
    SELECT RAISE(ABORT, 'no; never');
  END`;
  expect(splitStatements(`${trigger}; CREATE TABLE c (d);`)).toEqual([trigger, "CREATE TABLE c (d)"]);
});

test("splitStatements() takes BEGIN for an ordinary word outside a trigger", () => {
  expect(splitStatements("BEGIN; SELECT 1; END;")).toEqual(["BEGIN", "SELECT 1", "END"]);
});
