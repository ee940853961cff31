import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../src/core/records/canonical-json.ts";

test("canonicalJson() sorts keys and prints numbers and strings as RFC 8785, section 3.2.2, prints them", () => {
  const input = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );
  expect(canonicalJson(input)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("canonicalJson() orders keys by UTF-16 code units, as in RFC 8785, section 3.2.3", () => {
  const input = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
  expect(canonicalJson(input)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test("canonicalJson() agrees with an independent implementation", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
  );
});

test("canonicalJson() does not depend on the order in which keys were set", () => {
  expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe(canonicalJson({ a: { c: 3, d: 2 }, b: 1 }));
});

test("canonicalJson() leaves undefined members out and prints −0 as 0", () => {
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
});

test.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  undefined,
  () => 1,
  [undefined],
])("canonicalJson() throws on %s", (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});
