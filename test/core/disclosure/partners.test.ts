import { expect, test } from "vitest";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { partnersOf, withPartner } from "../../../src/core/disclosure/partners.ts";
import { hiddenCell } from "../../../src/core/disclosure/suppress-cells.ts";
import { aboutToShow, LABEL, ROWS } from "./about-to-show.ts";

test("partnersOf() names the parts beside a cell before the total above it", () => {
  const { known } = aboutToShow(ROWS, []);
  const [near = [], above = []] = partnersOf(known, hiddenCell(latticeKey("a", ""), [LABEL])).map((tier) =>
    tier.map((key) => key.split("\n")),
  );
  expect(near.map(([unit, filter]) => `${unit} ${filter}`.trim())).toEqual(
    expect.arrayContaining(["a", "b", "c", "d", "p own"]),
  );
  expect(near).not.toContainEqual(["p", ""]);
  expect(above).toContainEqual(["p", ""]);
});

test("withPartner() takes the smallest other filter along where one alone would be hidden", () => {
  const rows = [
    { unit: "a", channel: "qr", levels: [20, 0] },
    { unit: "a", channel: "paper", levels: [30, 0] },
    { unit: "a", channel: "phone", levels: [40, 0] },
  ];
  const month = aboutToShow(rows, ["a", "a qr", "a paper", "a phone"], ["qr", "paper", "phone"]);
  expect(withPartner(month.known, month.shown, latticeKey("a", "phone"))).toEqual(["a\nphone", "a\nqr"]);
  month.shown.delete(latticeKey("a", "qr"));
  expect(withPartner(month.known, month.shown, latticeKey("a", "phone"))).toEqual(["a\nphone"]);
  expect(withPartner(month.known, month.shown, latticeKey("a", ""))).toEqual(["a\n"]);
});
