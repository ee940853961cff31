import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision } from "../../../src/core/disclosure/gate-step.ts";
import { latticeKey, REST, sumOf } from "../../../src/core/disclosure/lattice.ts";
import { latticeLabel, type Own, type Parents, releaseOneByOne, shownIn } from "./lattice-samples.ts";
import { type Group, groupOfKey, type Month, type WholeSystem, wholeSystem } from "./whole-system.ts";

const SHAPES: readonly Parents[] = [
  { p: null, a: "p", b: "p", c: "p" },
  { p: null, a: "p", b: "p", a1: "a", a2: "a" },
  { p: null, a: "p", b: "p", a1: "a" },
  { p: null, a: "p", b: "p", c: "p", d: "p", e: "p" },
  { p: null, a: "p", b: "p", a1: "a", a2: "a1" },
  { p: null },
];
/** Trees of the same units, one after the other: units move to another parent, up a level and down one. */
const MOVES: readonly (readonly Parents[])[] = [
  [
    { p: null, a: "p", b: "p", c: "a", d: "a", e: "b" },
    { p: null, a: "p", b: "p", c: "a", d: "b", e: "b" },
  ],
  [
    { p: null, a: "p", b: "p", c: "a", d: "a" },
    { p: null, a: "p", b: "p", c: "a", d: "p" },
    { p: null, a: "p", b: "p", c: "b", d: "a" },
  ],
];
const CHANNELS = ["qr", "paper"];
const CLASSES = ["retired"];

const levels = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 4, arbitrary: fc.integer({ min: 10, max: 60 }) },
    ),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([count, quarters]) => [Math.round((count * quarters) / 4), count - Math.round((count * quarters) / 4)]);

type Scene = { months: Month[] };

/** Small trees over one to five months, their answers told apart by these channels and classes. */
function scenes(
  channels: readonly (string | undefined)[],
  classes: readonly (string | undefined)[] = [undefined],
  trees: readonly (readonly Parents[])[] = SHAPES.map((parents) => [parents]),
) {
  return fc.constantFrom(...trees).chain((inTurn): fc.Arbitrary<Scene> => {
    const places = Object.keys(inTurn[0] ?? {}).flatMap((unit) =>
      channels.flatMap((channel) =>
        classes.map((respondentClass) => ({
          ...{ unit, ...(channel && { channel }), ...(respondentClass && { respondentClass }) },
        })),
      ),
    );
    const rows = fc
      .tuple(...places.map(() => levels))
      .map((all): Own[] => places.map((place, index) => ({ ...place, levels: all[index] ?? [] })));
    const months = fc.array(rows, { minLength: 1, maxLength: 5 });
    return months.map((all) => ({
      months: all.map((own, index) => ({
        ...{ label: `2024-0${index + 1}`, parents: inTurn[Math.min(index, inTurn.length - 1)] ?? {}, rows: own },
      })),
    }));
  });
}

function release({ months }: Scene, more: { channels?: string[]; classes?: string[]; min?: number } = {}) {
  const labels = months.map(({ label, parents, rows }) => latticeLabel(label, parents, rows));
  return releaseOneByOne(labels, more.channels, more);
}

/** Every group of one month, and of several, that the filters tell apart. */
function groupsOf({ months }: Scene, filters: readonly string[], isOne: boolean): Group[] {
  const all = months.map(({ label }) => label);
  const stretches = Array.from({ length: 2 ** all.length - 1 }, (_, bits) =>
    all.filter((_, index) => ((bits + 1) >> index) % 2 === 1),
  ).filter(({ length }) => (length === 1) === isOne);
  return stretches.flatMap((labels) =>
    Object.keys(months[0]?.parents ?? {}).flatMap((unit) =>
      filters.flatMap((filter) => [false, true].map((isOwn) => ({ unit, filter, isOwn, labels }))),
    ),
  );
}

function expectSafe(scene: Scene, filters: readonly string[], system: WholeSystem, min = 10): void {
  expect(system.remainders().filter((count) => count > 0 && count < min)).toEqual([]);
  const isSmall = (group: Group) => system.countOf(group) > 0 && system.countOf(group) < min;
  for (const group of groupsOf(scene, filters, true).filter(isSmall)) {
    const { low, high } = system.intervalOf(group);
    expect({ group, low, isTopOpen: high >= min - 1 }).toEqual({ group, low: 0, isTopOpen: true });
  }
  for (const group of groupsOf(scene, filters, false).filter(isSmall)) {
    const { low, high } = system.intervalOf(group);
    expect({ group, isOpen: low < high }).toEqual({ group, isOpen: true });
  }
}

test("gateStep() leaves every group of 1–9 open from none to nine, by all sums of all months together", () => {
  fc.assert(
    fc.property(scenes([undefined]), (scene) => {
      expectSafe(scene, [""], wholeSystem(scene.months, release(scene)));
    }),
    { numRuns: 200, seed: 1 },
  );
});

test("gateStep() leaves every group of 1–9 open while units move from one parent to another", () => {
  fc.assert(
    fc.property(scenes([undefined], [undefined], MOVES), (scene) => {
      expectSafe(scene, [""], wholeSystem(scene.months, release(scene)));
    }),
    { numRuns: 180, seed: 5 },
  );
});

test("gateStep() leaves every group of 1–9 of a channel, and without one, open", () => {
  fc.assert(
    fc.property(scenes([...CHANNELS, undefined]), (scene) => {
      const system = wholeSystem(scene.months, release(scene, { channels: CHANNELS }));
      expectSafe(scene, ["", ...CHANNELS, REST], system);
    }),
    { numRuns: 40, seed: 2 },
  );
});

test("gateStep() follows a raised threshold: no cell of fewer is shown, and every group of 1–19 stays open", () => {
  fc.assert(
    fc.property(scenes([undefined]), (scene) => {
      const releases = release(scene, { min: 20 });
      const system = wholeSystem(scene.months, releases);
      expectSafe(scene, [""], system, 20);
      for (const [key, { labels }] of releases.flatMap((decisions) => [...decisions].filter(isShown))) {
        expect(system.countOf(groupOfKey(key, labels))).toBeGreaterThanOrEqual(20);
      }
    }),
    { numRuns: 50, seed: 4 },
  );
});

test("gateStep() leaves every group of 1–9 open where channels and classes divide the same answers", () => {
  fc.assert(
    fc.property(scenes(CHANNELS, [...CLASSES, undefined]), (scene) => {
      const releases = release(scene, { channels: CHANNELS, classes: CLASSES });
      const system = wholeSystem(scene.months, releases);
      expectSafe(scene, ["", ...CHANNELS, ...CLASSES], system);
    }),
    { numRuns: 30, seed: 3 },
  );
});

test("gateStep() shows each answer of a cell once: sums of all months never overlap, and each holds ten", () => {
  fc.assert(
    fc.property(scenes([...CHANNELS, undefined]), (scene) => {
      const releases = release(scene, { channels: CHANNELS });
      const system = wholeSystem(scene.months, releases);
      const told = new Set<string>();
      for (const [key, { labels }] of releases.flatMap((decisions) => [...decisions].filter(isShown))) {
        expect(system.countOf(groupOfKey(key, labels))).toBeGreaterThanOrEqual(10);
        for (const label of labels) {
          expect(told.has(`${key}\n${label}`)).toBe(false);
          told.add(`${key}\n${label}`);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("gateStep() shows parts that add up to their total wherever all of them are shown for the same months", () => {
  fc.assert(
    fc.property(scenes(CHANNELS), (scene) => {
      const releases = release(scene, { channels: CHANNELS });
      const system = wholeSystem(scene.months, releases);
      for (const decisions of releases) {
        for (const [key, { labels }] of [...decisions].filter(isShown)) {
          const group = groupOfKey(key, labels);
          const parts = CHANNELS.map((filter) => ({ ...group, filter }));
          const shown = CHANNELS.map((filter) => decisions.get(latticeKey(group.unit, filter)));
          if (group.filter === "" && !group.isOwn && shown.every((part) => part?.labels.join() === labels.join())) {
            expect(sumOf(parts.map(system.countOf))).toBe(system.countOf(group));
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("gateStep() decides the same whatever the order of the answers", () => {
  fc.assert(
    fc.property(scenes([...CHANNELS, undefined]), (scene) => {
      const months = scene.months.map((month) => ({ ...month, rows: month.rows.toReversed() }));
      const turned = release({ months }, { channels: CHANNELS });
      expect(turned.map(shownIn)).toEqual(release(scene, { channels: CHANNELS }).map(shownIn));
    }),
    { numRuns: 50 },
  );
});

function isShown([, { status }]: [string, Decision]): boolean {
  return status === "shown";
}
