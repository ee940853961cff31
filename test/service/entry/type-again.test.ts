import { afterEach, beforeEach, expect, test } from "vitest";
import { type EntryDesk, openEntryDesk, type TypedSheet } from "../../support/entry-desk.ts";
import { fieldsOf } from "../../support/post-page.ts";

let desk: EntryDesk;
let batch: string;
let marked: Map<string, TypedSheet>;

beforeEach(async () => {
  desk = await openEntryDesk();
  batch = await desk.begin(12);
  marked = await desk.typeMany(batch, 12);
});
afterEach(() => desk.app.close());

const again = (mark: string, typed: TypedSheet) => desk.clerk.post(`${batch}/again`, { _mark: mark, ...typed });
const compared = async () => (await desk.rowsOf("SELECT sum(compared) AS c, sum(differing) AS d FROM entry_drafts"))[0];

test("typeAgain() counts the fields that differ, and keeps the first pass until the difference is settled", async () => {
  const [[mark = "", typed = {}] = []] = [...marked];
  const wrong = { ...typed, overall: String((Number(typed.overall) % 5) + 1), comment: `${typed.comment}。` };
  const reply = await again(mark, wrong);
  const place = reply.headers.get("location") ?? "";
  expect([reply.status, place]).toEqual([303, expect.stringContaining("/sheets/")]);
  expect(await compared()).toMatchObject({ c: 3, d: 1 });
  const page = await desk.htmlOf(place);
  expect(page).toContain(`第一遍「${typed.overall}」，第二遍「${wrong.overall}」`);
  const fields = fieldsOf(page, 'name="overall"');
  expect([fields.overall, fields.comment]).toEqual(["", typed.comment]);
  expect((await desk.clerk.post(`${batch}/close`, {})).status).toBe(422);
  expect(await desk.htmlOf(`${batch}/close`)).toContain(`编号 ${mark}`);
  const settled = await desk.clerk.post(place.split("?")[0] ?? "", { ...fields, overall: wrong.overall });
  expect([settled.status, await compared()]).toEqual([303, { c: 3, d: 1 }]);
  const { rows } = await desk.app.deps.db.execute(
    "SELECT answers ->> 'overall' AS o FROM entry_drafts WHERE mark = ?1",
    [mark],
  );
  expect(Number(rows[0]?.o)).toBe(Number(wrong.overall));
});

test("typeAgain() refuses a number that is on no sheet, and one that was typed twice already", async () => {
  const [[mark = "", typed = {}] = []] = [...marked];
  expect(await (await again("5", typed)).text()).toContain("没有这个编号");
  expect(await (await again("", typed)).text()).toContain("没有这个编号");
  expect((await again(mark, typed)).status).toBe(303);
  const twice = await again(mark, { ...typed, overall: "1" });
  expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining("已经再录过")]);
  expect(await compared()).toMatchObject({ d: 0 });
});

test("readBatches() tells the rate of a batch of ten, its size once the month is over, and nothing of one of nine", async () => {
  const { app, clerk, link } = desk;
  await desk.typeAllAgain(batch, marked);
  const small = await desk.begin(9);
  expect((await desk.typeMany(small, 9)).size).toBe(0);
  expect(await desk.htmlOf(small)).toContain("已录入不足 10 份");
  for (const each of [batch, small]) {
    expect((await clerk.post(`${each}/close`, {})).status).toBe(303);
  }
  const cells = (html: string) =>
    [...html.matchAll(/<td data-name="(份数|两遍不一致)">(.*?)<\/td>/g)].map(([, , cell = ""]) =>
      cell.replace(/<[^>]+>/g, ""),
    );
  const rate = expect.stringMatching(/^0\.0%（比对 \d+ 项）$/);
  const open = cells(await desk.htmlOf(`/entry/${link}`));
  expect(open).toHaveLength(4);
  expect(open).toEqual(expect.arrayContaining(["—", "月末过后显示", rate]));
  app.setToday("2026-04-05");
  // The month's total is told, and would tell the small one beside the other.
  expect(cells(await desk.htmlOf(`/entry/${link}`)).filter((cell) => cell === "不显示")).toHaveLength(2);
});
