import { expect } from "vitest";
import { newLink, publishSurvey, putUnit } from "./demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "./invited-browser.ts";
import { fieldsOf } from "./post-page.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

export type TypedSheet = Record<string, string>;

/** A hall of a district with an entered link and a clerk who types in what was given on it. */
export async function openEntryDesk({ definition, link: more = {} }: { definition?: object; link?: object } = {}) {
  const app = await openTestApp();
  await putUnit(app, "district", { name: "区" });
  await putUnit(app, "hall", { name: { "zh-CN": "大厅", en: "Hall" }, parent: "district" });
  const survey = await publishSurvey(app, ...(definition ? [definition] : []));
  const link = await newLink(app, survey, "hall", { channel: "paper", ...more });
  const clerk = await invitedBrowser(app, "李明", { role: "clerk", unit: "hall" });
  return { app, survey, link, clerk, ...actsOf(app, link, clerk) };
}

export type EntryDesk = Awaited<ReturnType<typeof openEntryDesk>>;

function actsOf(app: TestApp, link: string, clerk: InvitedBrowser) {
  const rowsOf = async (sql: string) => (await app.deps.db.execute(sql)).rows;

  async function begin(sheets: number, more: TypedSheet = {}): Promise<string> {
    const reply = await clerk.post(`/entry/${link}`, { day: "2026-03-10", sheets: String(sheets), ...more });
    expect(reply.status).toBe(303);
    return (reply.headers.get("location") ?? "").split("?")[0] ?? "";
  }

  /** Types a sheet as a browser without a script sends it; returns where it leads and the mark to be written on it. */
  async function type(batch: string, typed: TypedSheet): Promise<{ mark: string | null; place: string }> {
    const fields = fieldsOf(await (await clerk.get(batch)).text(), "_sheet");
    const reply = await clerk.post(batch, { ...fields, ...typed });
    expect(reply.status).toBe(303);
    const place = reply.headers.get("location") ?? "";
    return { mark: /纸上写 (\d+)/.exec(await (await clerk.get(place)).text())?.[1] ?? null, place };
  }

  /** Types many sheets; returns those that are to be typed again, by mark. */
  async function typeMany(batch: string, count: number): Promise<Map<string, TypedSheet>> {
    const marked = new Map<string, TypedSheet>();
    for (let at = 0; at < count; at++) {
      const typed = { overall: String((at % 5) + 1), solved: "ab"[at % 2] ?? "", comment: `第 ${at} 份` };
      const { mark } = await type(batch, typed);
      if (mark !== null) {
        marked.set(mark, typed);
      }
    }
    return marked;
  }

  async function typeAllAgain(batch: string, marked: ReadonlyMap<string, TypedSheet>): Promise<void> {
    for (const [mark, typed] of marked) {
      const reply = await clerk.post(`${batch}/again`, { _mark: mark, ...typed });
      expect([reply.status, reply.headers.get("location")]).toEqual([303, expect.stringContaining("done=agreed")]);
    }
  }

  return {
    ...{ rowsOf, begin, type, typeMany, typeAllAgain },
    countOf: async (table: string) => Number((await rowsOf(`SELECT count(*) AS n FROM ${table}`))[0]?.n),
    htmlOf: async (path: string, browser = clerk) => (await browser.get(path)).text(),
  };
}
