import fc from "fast-check";
import { expect, test } from "vitest";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";
import { unitTreeAt, wouldCycle } from "../../../src/core/units/unit-tree.ts";

function says(code: string, parent: string | null, more: Partial<UnitChange> = {}): UnitChange {
  return {
    code,
    change: 1,
    holdsFrom: BEGINNING,
    name: code,
    kind: "office",
    parent,
    until: null,
    successor: null,
    population: null,
    targets: {},
    ...more,
  };
}

const DISTRICT = [
  says("east", "city"),
  says("city", null),
  says("west", "city"),
  says("elm", "west"),
  says("ash", "west"),
];

test("unitTreeAt() knows parents, children by code, ancestors nearest first and whole subtrees", () => {
  const tree = unitTreeAt(DISTRICT, "2019-09");
  expect(tree.codes).toEqual(["ash", "city", "east", "elm", "west"]);
  expect(tree.roots).toEqual(["city"]);
  expect(tree.parentOf("ash")).toBe("west");
  expect(tree.parentOf("city")).toBeNull();
  expect(tree.childrenOf("city")).toEqual(["east", "west"]);
  expect(tree.childrenOf("ash")).toEqual([]);
  expect(tree.ancestorsOf("ash")).toEqual(["ash", "west", "city"]);
  expect(tree.subtreeOf("city").toSorted()).toEqual(tree.codes);
  expect(tree.subtreeOf("west")).toEqual(["west", "ash", "elm"]);
  expect(tree.statementOf("ash")).toBe(DISTRICT[4]);
});

test("unitTreeAt() has empty answers about a unit it does not know", () => {
  const tree = unitTreeAt(DISTRICT, "2019-09");
  expect(tree.has("oak")).toBe(false);
  expect(tree.nameOf("oak")).toBe("oak");
  expect(tree.statementOf("oak")).toBeNull();
  expect(tree.parentOf("oak")).toBeNull();
  expect(tree.childrenOf("oak")).toEqual([]);
  expect(tree.ancestorsOf("oak")).toEqual([]);
  expect(tree.subtreeOf("oak")).toEqual([]);
});

test("unitTreeAt() shows an old month under its own names and edges", () => {
  const moved = says("elm", "east", { change: 2, holdsFrom: "2019-10-01", name: "Elm Street" });
  const before = unitTreeAt([...DISTRICT, moved], "2019-09");
  const after = unitTreeAt([...DISTRICT, moved], "2019-10");
  expect([before.parentOf("elm"), before.nameOf("elm")]).toEqual(["west", "elm"]);
  expect([after.parentOf("elm"), after.nameOf("elm")]).toEqual(["east", "Elm Street"]);
  expect(before.childrenOf("east")).toEqual([]);
  expect(after.childrenOf("west")).toEqual(["ash"]);
});

test("unitTreeAt() lets the latest statement win, also over one that holds from a later day", () => {
  const planned = says("elm", "east", { change: 2, holdsFrom: "2019-10-01" });
  const corrected = says("elm", "city", { change: 3, holdsFrom: "2019-08-01" });
  const changes = [corrected, ...DISTRICT, planned];
  expect(unitTreeAt(changes, "2019-07").parentOf("elm")).toBe("west");
  expect(unitTreeAt(changes, "2019-08").parentOf("elm")).toBe("city");
  expect(unitTreeAt(changes, "2019-10").parentOf("elm")).toBe("city");
});

test("unitTreeAt() drops a merged unit from the day it no longer exists; its children become roots", () => {
  const merged = says("west", "city", { change: 2, holdsFrom: "2019-09-01", until: "2020-01-01", successor: "east" });
  const changes = [...DISTRICT, merged];
  expect(unitTreeAt(changes, "2019-12").has("west")).toBe(true);
  const tree = unitTreeAt(changes, "2020-01");
  expect(tree.has("west")).toBe(false);
  expect(tree.childrenOf("city")).toEqual(["east"]);
  expect(tree.parentOf("ash")).toBeNull();
  expect(tree.roots).toEqual(["ash", "city", "elm"]);
  expect(tree.ancestorsOf("ash")).toEqual(["ash"]);
});

test("unitTreeAt() makes a child of an unknown parent a root", () => {
  expect(unitTreeAt([says("ash", "nowhere")], "2019-09").roots).toEqual(["ash"]);
});

test("unitTreeAt() does not know a unit before its first statement holds", () => {
  const changes = [says("new", null, { holdsFrom: "2019-10-01" })];
  expect(unitTreeAt(changes, "2019-09").codes).toEqual([]);
  expect(unitTreeAt(changes, "2019-10").codes).toEqual(["new"]);
});

test("unitTreeAt() opens a circle at its first code, and leaves what hangs on it in place", () => {
  const circle = [says("b", "a"), says("c", "b"), says("a", "c"), says("leaf", "c"), says("self", "self")];
  const tree = unitTreeAt(circle, "2019-09");
  expect(tree.roots).toEqual(["a", "self"]);
  expect(tree.ancestorsOf("leaf")).toEqual(["leaf", "c", "b", "a"]);
});

test("wouldCycle() refuses a unit below itself, directly or through others", () => {
  expect(wouldCycle(DISTRICT, says("city", "city", { change: 2 }))).toBe(true);
  expect(wouldCycle(DISTRICT, says("city", "ash", { change: 2 }))).toBe(true);
  expect(wouldCycle(DISTRICT, says("elm", "ash", { change: 2 }))).toBe(false);
  expect(wouldCycle(DISTRICT, says("city", null, { change: 2 }))).toBe(false);
  expect(wouldCycle(DISTRICT, says("oak", "nowhere"))).toBe(false);
});

test("wouldCycle() looks at the months in which the new statement holds", () => {
  const left = says("elm", null, { change: 2, holdsFrom: "2019-10-01" });
  const changes = [...DISTRICT, left];
  expect(wouldCycle(changes, says("west", "elm", { change: 2, holdsFrom: "2019-10-01" }))).toBe(false);
  expect(wouldCycle(changes, says("west", "elm", { change: 2, holdsFrom: "2019-09-01" }))).toBe(true);
});

test("wouldCycle() sees a circle that a planned move will close", () => {
  const planned = says("ash", "elm", { change: 2, holdsFrom: "2020-01-01" });
  expect(wouldCycle([...DISTRICT, planned], says("elm", "ash", { change: 2, holdsFrom: "2019-09-01" }))).toBe(true);
});

test("wouldCycle() is not held up by a unit that has ended or by a circle elsewhere", () => {
  const ended = says("west", "city", { change: 2, holdsFrom: "2019-09-01", until: "2020-01-01" });
  const changes = [...DISTRICT, ended, says("x", "y"), says("y", "x")];
  expect(wouldCycle(changes, says("city", "ash", { change: 2, holdsFrom: "2020-01-01" }))).toBe(false);
  expect(wouldCycle(changes, says("z", "x"))).toBe(false);
});

test("unitTreeAt() holds every unit once below the roots, whatever was said", () => {
  const codes = ["a", "b", "c", "d", "e", "f"];
  const statement = fc.record({
    code: fc.constantFrom(...codes),
    parent: fc.option(fc.constantFrom(...codes, "nowhere")),
    holdsFrom: fc.constantFrom(BEGINNING, "2019-08-01", "2019-09-01", "2019-10-01"),
    until: fc.option(fc.constantFrom("2019-09-01", "2019-10-01")),
  });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 14 }), (drawn) => {
      const changes = drawn.map(({ code, parent, ...more }, i) => says(code, parent, { ...more, change: i + 1 }));
      const tree = unitTreeAt(changes, "2019-09");
      expect(tree.roots.flatMap((root) => tree.subtreeOf(root)).toSorted()).toEqual(tree.codes);
      for (const code of tree.codes) {
        expect(tree.ancestorsOf(code).every((above) => tree.subtreeOf(above).includes(code))).toBe(true);
      }
    }),
  );
});

test("wouldCycle() lets through only statements that leave no circle in any month", () => {
  const codes = ["a", "b", "c", "d"];
  const days = [BEGINNING, "2019-09-01", "2019-10-01"] as const;
  const statement = fc.record({
    code: fc.constantFrom(...codes),
    parent: fc.option(fc.constantFrom(...codes)),
    holdsFrom: fc.constantFrom(...days),
  });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 16 }), (drawn) => {
      const accepted: UnitChange[] = codes.map((code) => says(code, null));
      for (const [i, { code, parent, holdsFrom }] of drawn.entries()) {
        const candidate = says(code, parent, { holdsFrom, change: i + 2 });
        if (!wouldCycle(accepted, candidate)) {
          accepted.push(candidate);
        }
      }
      for (const month of ["2019-08", "2019-09", "2019-10"]) {
        const tree = unitTreeAt(accepted, month);
        expect(tree.codes.every((code) => tree.parentOf(code) === (tree.statementOf(code)?.parent ?? null))).toBe(true);
      }
    }),
  );
});
