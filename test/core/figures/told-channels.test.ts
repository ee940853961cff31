import fc from "fast-check";
import { expect, test } from "vitest";
import { addChannels, answersIn, toldCount, withOthers } from "../../../src/core/figures/told-channels.ts";

test("toldCount() is 0 of a channel that brought nothing, and null where it may be among the others", () => {
  expect(toldCount({}, "qr")).toBe(0);
  expect(toldCount({ qr: 12 }, "phone")).toBe(0);
  expect(toldCount({ qr: 12, "": 3 }, "qr")).toBe(12);
  expect(toldCount({ qr: 12, "": 3 }, "phone")).toBeNull();
});

test("withOthers() leaves nothing over where the channels told are all", () => {
  expect(withOthers([], 0)).toEqual({});
  expect(withOthers([["qr", 12]], 12)).toEqual({ qr: 12 });
  expect(withOthers([["qr", 12]], 15)).toEqual({ qr: 12, "": 3 });
});

test("addChannels() tells a channel that each side tells, or surely has not", () => {
  expect(addChannels({ qr: 10 }, { phone: 11 })).toEqual({ qr: 10, phone: 11 });
  expect(addChannels({ qr: 10, "": 4 }, { qr: 12 })).toEqual({ qr: 22, "": 4 });
});

test("addChannels() puts a channel among the others that one side may have hidden there", () => {
  expect(addChannels({ qr: 10, "": 4 }, { qr: 12, phone: 15 })).toEqual({ qr: 22, "": 19 });
  expect(addChannels({ "": 14 }, { qr: 12 })).toEqual({ "": 26 });
});

const table = fc.dictionary(fc.constantFrom("qr", "phone", "web", ""), fc.integer({ min: 1, max: 500 }));

test("addChannels() loses no answer, and the order does not matter", () => {
  fc.assert(
    fc.property(table, table, table, (one, two, three) => {
      const sum = addChannels(addChannels(one, two), three);
      expect(answersIn(sum)).toBe(answersIn(one) + answersIn(two) + answersIn(three));
      expect(addChannels(one, addChannels(two, three))).toEqual(sum);
      expect(addChannels(addChannels(three, two), one)).toEqual(sum);
    }),
  );
});

test("addChannels() tells exactly the channels that no month of several may have hidden", () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 6 }), (months) => {
      const sum = months.reduce(addChannels);
      for (const channel of ["qr", "phone", "web"]) {
        const counts = months.map((month) => toldCount(month, channel));
        const all = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
        expect(toldCount(sum, channel)).toBe(counts.includes(null) ? null : all);
      }
    }),
  );
});
