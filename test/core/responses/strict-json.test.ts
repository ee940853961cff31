import fc from "fast-check";
import { expect, test } from "vitest";
import { parseStrictJson } from "../../../src/core/responses/strict-json.ts";

const BAD_ENVELOPE = { ok: false, refusal: { reason: "bad_envelope" } };
const MALFORMED = { ok: false, refusal: { reason: "malformed_json" } };

test("parseStrictJson() reads what JSON.parse reads", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      fc.pre(!text.includes("__proto__"));
      expect(parseStrictJson(text, 8)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test.each([
  ["at the top", '{"a":1,"a":2}'],
  ["deep inside", '{"a":[{"b":{"c":1,"d":2, "c" : 3}}]}'],
  ["after a nested object", '{"a":{"b":1},"a":2}'],
  ["spelled with an escape", '{"a":1,"\\u0061":2}'],
  ["holding a quote", '{"x\\"y":1,"x\\"y":2}'],
  ["ending in a backslash", '{"x\\\\":1,"x\\\\":2}'],
  ["with blanks before the colon", '{"a" :1,\n"a"\t\r\n:2}'],
  ["empty", '{"":1,"":2}'],
])("parseStrictJson() refuses a key given twice: %s", (_, text) => {
  expect(parseStrictJson(text, 8)).toEqual(BAD_ENVELOPE);
});

test.each([
  ["in two objects", '[{"a":1},{"a":2}]'],
  ["in an object and the one inside it", '{"a":{"a":1}}'],
  ["as key and as text", '{"a":"a","b":"a"}'],
  ["in a text that looks like an object", '{"a":"{\\"b\\":1,\\"b\\":2}"}'],
  ["in a text with brackets", '{"a":"[[[[[[[[[[[[","b":"}}}}"}'],
])("parseStrictJson() accepts a word that only recurs %s", (_, text) => {
  expect(parseStrictJson(text, 8)).toEqual({ ok: true, value: JSON.parse(text) });
});

test.each([
  '{"__proto__":{}}',
  '{"a":[{"__proto__":1}]}',
  '{"\\u005f_proto__":1}',
  '{"__prot\\u006f__" :1}',
])("parseStrictJson() refuses the key __proto__: %s", (text) => {
  expect(parseStrictJson(text, 8)).toEqual(BAD_ENVELOPE);
});

test("parseStrictJson() accepts __proto__ as a text", () => {
  expect(parseStrictJson('{"a":"__proto__"}', 8)).toEqual({ ok: true, value: { a: "__proto__" } });
});

test("parseStrictJson() counts the outermost object as one deep", () => {
  expect(parseStrictJson('{"a":[]}', 2).ok).toBe(true);
  expect(parseStrictJson('{"a":[{}]}', 2)).toEqual(BAD_ENVELOPE);
  expect(parseStrictJson("[[[[[[[[1]]]]]]]]", 8).ok).toBe(true);
  expect(parseStrictJson("[[[[[[[[[1]]]]]]]]]", 8)).toEqual(BAD_ENVELOPE);
});

test("parseStrictJson() survives 100,000 levels", () => {
  const arrays = "[".repeat(100_000) + "]".repeat(100_000);
  const objects = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
  expect(parseStrictJson(arrays, 8)).toEqual(BAD_ENVELOPE);
  expect(parseStrictJson(objects, 8)).toEqual(BAD_ENVELOPE);
  expect(parseStrictJson("]".repeat(100_000), 8)).toEqual(MALFORMED);
});

test.each([
  "",
  " ",
  "{",
  '{"a"',
  '{"a":',
  '{"a":1,}',
  "{'a':1}",
  '{"a":01}',
  '{"a":NaN}',
  '{"a":Infinity}',
  '{"a":undefined}',
  '"a',
  '"a\\"',
  '{"a":1}}',
  '{"a":1} {"b":2}',
  '{"a":"\n"}',
  '{"\\u00g0":1}',
  "\ufeff{}",
  "// {}",
  "a=1&b=2",
  "}{",
])("parseStrictJson() refuses malformed text: %j", (text) => {
  expect(parseStrictJson(text, 8)).toEqual(MALFORMED);
});
