import { expect, test } from "vitest";
import type { ReleasedCell } from "../../../src/core/disclosure/released-cell.ts";
import { tellBasis } from "../../../src/core/disclosure/tell-basis.ts";

const WORDINGS = { main: "w" };

/** A cell of September, with channels that are not for anyone to see. */
function shown(filter: string, valid: number, more: Partial<ReleasedCell> = {}): ReleasedCell {
  const basis = { wordings: WORDINGS, channels: { qr: valid - 3, secret: 3 } };
  return {
    ...{ unit: "a", measure: "indicator:s", periodKind: "month", filter, proof: "open", period: "2024-09", version: 1 },
    ...{ status: "shown", bound: null, formulaVersion: 1, span: ["2024-09"] },
    counts: { favourable: valid, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0, basis },
    ...more,
  };
}

const withheld = (filter: string) => shown(filter, 3, { status: "withheld", counts: null, formulaVersion: null });

function channelsOf(cells: readonly ReleasedCell[]): Record<string, unknown> {
  const told = tellBasis(cells).map(({ filter, counts }) => {
    return [filter, counts && "basis" in counts ? counts.basis.channels : null];
  });
  return Object.fromEntries(told);
}

test("tellBasis() tells a total of one channel, and one of channels all shown, in full", () => {
  expect(channelsOf([shown("", 20), shown("channel:qr", 20)])[""]).toEqual({ qr: 20 });
  const two = [shown("", 30), shown("channel:qr", 20), shown("channel:phone", 10)];
  expect(channelsOf(two)[""]).toEqual({ qr: 20, phone: 10 });
});

test("tellBasis() puts hidden channels among the others, and all of them where none is shown", () => {
  const cells = [shown("", 40), shown("channel:qr", 20), withheld("channel:phone"), withheld("channel:secret")];
  expect(channelsOf(cells)[""]).toEqual({ qr: 20, "": 20 });
  expect(channelsOf([shown("", 40), withheld("channel:qr"), withheld("channel:secret")])[""]).toEqual({ "": 40 });
});

test("tellBasis() keeps nothing of what only the answers told", () => {
  const filters = ["", "own", "class:x", "survey:main", "round:2", "flag:none", "channel:qr"];
  const told = tellBasis(filters.map((filter, index) => shown(filter, 40 - index)));
  expect(JSON.stringify(told)).not.toContain("secret");
});

test("tellBasis() takes no channel that is shown over other months, by another formula or elsewhere", () => {
  const total = shown("", 40, { span: ["2024-08", "2024-09"] });
  expect(channelsOf([total, shown("channel:qr", 20)])[""]).toEqual({ "": 40 });
  const carried = shown("channel:qr", 20, { span: ["2024-08", "2024-09"] });
  expect(channelsOf([total, carried])[""]).toEqual({ qr: 20, "": 20 });
  expect(channelsOf([shown("", 40), carried])[""]).toEqual({ "": 40 });
  for (const more of [
    { formulaVersion: 2 },
    { unit: "b" },
    { proof: "entered" },
    { measure: "indicator:t" },
  ] as const) {
    expect(channelsOf([shown("", 40), shown("channel:qr", 20, more)])[""]).toEqual({ "": 40 });
  }
});

test("tellBasis() takes a channel that answered in an import alone, and none of answers the total lacks", () => {
  const total = shown("", 40, { span: ["2024-09", "2024-09#4"] });
  expect(channelsOf([total, shown("channel:qr", 20, { span: ["2024-09#4"] })])[""]).toEqual({ qr: 20, "": 20 });
  expect(channelsOf([total, shown("channel:qr", 20, { span: ["2024-09#5"] })])[""]).toEqual({ "": 40 });
});

test("tellBasis() tells nothing where the channels come to more than the total", () => {
  expect(channelsOf([shown("", 30), shown("channel:qr", 20), shown("channel:phone", 11)])[""]).toEqual({ "": 30 });
});

test("tellBasis() tells a filter's channels only where it holds the very answers of the total", () => {
  const cells = [shown("", 20), shown("channel:qr", 20), shown("own", 20), shown("class:x", 19)];
  const told = channelsOf([...cells, shown("survey:main", 20), shown("survey:officials", 20), shown("round:2", 20)]);
  expect([told.own, told["survey:main"]]).toEqual([{ qr: 20 }, { qr: 20 }]);
  expect([told["class:x"], told["survey:officials"], told["round:2"]]).toEqual([{ "": 19 }, { "": 20 }, { "": 20 }]);
});

test("tellBasis() tells no channel where the total is not shown, and leaves hidden cells and questions as they are", () => {
  const counts = { values: { yes: 12 }, answered: 12, sum: 0, sumOfSquares: 0 };
  const question = shown("survey:main", 12, { measure: "question:main:q", counts, formulaVersion: null });
  expect(tellBasis([withheld(""), question])).toEqual([withheld(""), question]);
  expect(channelsOf([withheld(""), shown("survey:main", 20)])["survey:main"]).toEqual({ "": 20 });
});

test("tellBasis() also goes by what is shown beside the cells", () => {
  const [told] = tellBasis([shown("", 20)], [shown("channel:qr", 20)]);
  expect(told?.counts).toMatchObject({ basis: { channels: { qr: 20 } } });
});

test("tellBasis() keeps the wordings of those surveys of a total alone that have a shown cell of their own", () => {
  const wordings = { main: "w", little: "x" };
  const basis = { wordings, channels: {} };
  const counts = { favourable: 40, valid: 40, responses: 40, levels: {}, sum: 0, sumOfSquares: 0, basis };
  const told = tellBasis([
    ...[shown("", 40, { counts }), shown("channel:qr", 20), shown("survey:main", 31), withheld("survey:little")],
  ]);
  const kept = told.map((cell) => cell.counts && "basis" in cell.counts && cell.counts.basis.wordings);
  expect(kept).toEqual([{ main: "w" }, { main: "w" }, { main: "w" }, null]);
});
