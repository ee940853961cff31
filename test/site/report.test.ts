import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { putUnit } from "../support/demo-survey.ts";
import { filesIn } from "../support/read-zip.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const FIGURES = `unit,indicator,period,favourable,valid,source
district,satisfaction,2025-11,1041,1310,Call-backs
district,satisfaction,2025-12,1148,1400,Call-backs
district,response,2025-12,1820,1820,Call-backs
hewan,satisfaction,2025-12,960,1000,Call-backs
liuqiao,satisfaction,2025-12,840,1000,Call-backs
dongdu,satisfaction,2025-12,85,100,Call-backs
songling,satisfaction,2025-12,600,1000,Call-backs
nanpu,satisfaction,2025-12,22,22,Call-backs
hewan,response,2025-12,500,500,Call-backs
liuqiao,response,2025-12,400,400,Call-backs
alone,satisfaction,2025-12,50,60,Call-backs
`;
const QUOTED = `unit,indicator,period,printed,source
far,satisfaction,2014-09,98,总结大会讲话
`;
const NAMES = { hewan: "河湾街道", liuqiao: "柳桥街道", dongdu: "东渡街道", songling: "松岭街道", nanpu: "南浦街道" };

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-03-15" });
  const target = { targets: { satisfaction: 0.85 } };
  await putUnit(app, "district", { name: { "zh-CN": "临江区", en: "Linjiang" }, kind: "district", ...target });
  for (const [code, name] of Object.entries(NAMES)) {
    await putUnit(app, code, { name, parent: "district" });
  }
  for (const code of ["alone", "far", "empty"]) {
    await putUnit(app, code);
  }
  for (const [key, name] of Object.entries({ satisfaction: "满意率", response: "响应率" })) {
    const indicator = { name, formula: `${name} = 满意 ÷ 有效评价` };
    expect((await app.request("PUT", `/api/v1/indicators/${key}`, indicator)).status).toBeLessThan(300);
  }
  expect((await app.request("POST", "/api/v1/figures/import", FIGURES)).status).toBe(200);
  expect((await app.request("POST", "/api/v1/quotations/import", QUOTED)).status).toBe(200);
});

afterAll(() => app?.close());

async function page(path: string, status = 200): Promise<string> {
  const reply = await app.request("GET", path, undefined, { token: false });
  expect(reply.status, path).toBe(status);
  return reply.text();
}

const bare = (html: string) => html.replace(/<style>.*?<\/style>|<[^>]+>/g, " ").replace(/\s+/g, " ");

test("GET /u/:code/report tells figures with n and ranges, the change and whether it is one", async () => {
  const text = bare(await page("/u/district/report?period=2025-12"));
  expect(text).toContain("临江区 2025 年 12 月评价情况通报");
  expect(text).toContain("满意率由 79% 到 82%");
  expect(text).toContain("82.0% 1,400 79.9–83.9% +2.5 −0.4 至 5.5，波动之内");
  expect(text).toContain("响应率在有数字的 2 个单位里都是 100%，分不出高低");
  expect(text).not.toMatch(/NaN|undefined|Infinity|置信区间 /);
});

test("GET /u/:code/report tells best and worst where they separate, and who lies below the target or may", async () => {
  const text = bare(await page("/u/district/report?period=2025-12"));
  // 22 of 22 may be the best or not.
  expect(text).toContain("分不出谁在最前；排在最后的是松岭街道");
  expect(text).toContain(
    "目标 85%。低于目标、且超出随机波动的：松岭街道；可能低于目标、还说不准的：南浦街道、东渡街道、柳桥街道。共 5 个单位有数字可判；单位多了总有个别碰巧偏低，所以判得更严（Holm）。",
  );
  expect(text).toContain("南浦街道 100.0% 22");
});

test("GET /u/:code/report takes the last period with a figure, and one indicator when asked", async () => {
  expect(await page("/u/district/report")).toContain("2025 年 12 月评价情况通报");
  const one = await page("/u/district/report?indicator=satisfaction");
  expect(one).toContain("二、满意率");
  expect(one).not.toContain("响应率");
  expect(one).toContain("period=2025-12&amp;indicator=satisfaction");
});

test("GET /u/:code/report tells of a unit without any below it, and without an earlier period", async () => {
  const text = bare(await page("/u/alone/report"));
  expect(text).toContain("2025 年 12 月，满意率为 83.3%");
  expect(text).not.toContain("附件");
  expect(text).not.toContain("各单位");
});

test("GET /u/:code/report gives a quoted rate with its source and nothing else", async () => {
  const text = bare(await page("/u/far/report"));
  expect(text).toContain("2014 年 9 月评价情况通报");
  expect(text).toContain("98%（引用）");
  expect(text).toContain("引自《总结大会讲话》");
  expect(text).toContain("本期没有已发布的数字。");
});

test("GET /u/:code/report says of a closed period without figures that it has none", async () => {
  const text = bare(await page("/u/district/report?period=2026-01"));
  expect(text).toContain("本期没有可以显示的数字");
});

test("GET /u/:code/report is nowhere before the release, but its day is", async () => {
  for (const what of ["report", "report.docx"]) {
    const text = bare(await page(`/u/district/${what}?period=2026-03`, 404));
    expect(text).toContain("2026 年 3 月的通报还没有发布");
    expect(text).toContain("2026 年 4 月 2 日");
  }
});

test("GET /u/:code/report says in words what is unknown", async () => {
  expect(bare(await page("/u/nowhere/report", 404))).toContain("没有找到这个单位");
  expect(bare(await page("/u/empty/report", 404))).toContain("还没有可以通报的一期");
  expect(bare(await page("/u/district/report?period=2025-13", 422))).toContain("没有这一期");
  expect(bare(await page("/u/district/report?indicator=none&lang=en", 422))).toContain("There is no such indicator");
  expect(bare(await page("/u/district/report.pdf", 501))).toContain("这里不能生成 PDF");
});

test("GET /u/:code/report is whole in English", async () => {
  const html = await page("/u/district/report?lang=en");
  const text = bare(
    html.replace(/河湾街道|柳桥街道|东渡街道|松岭街道|南浦街道|满意率|响应率|满意 ÷ 有效评价|中文/g, ""),
  );
  expect(text).toContain("Linjiang: report on ratings, December 2025");
  expect(text).not.toMatch(/\p{Script=Han}/u);
});

test("GET /u/:code/report and .docx are the same bytes from two instances over one database", async () => {
  const other = createApp({ ...app.deps });
  for (const what of ["report?lang=zh-CN", "report?lang=en", "report.docx?lang=zh-CN"]) {
    const path = `/u/district/${what}`;
    const [one, two] = [await app.request("GET", path, undefined, { token: false }), await other.request(path)];
    const bytes = Buffer.from(await one.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(5000);
    expect(bytes.equals(Buffer.from(await two.arrayBuffer()))).toBe(true);
  }
});

test("GET /u/:code/report.docx holds headings, tables with repeated heads and the text of the page", async () => {
  const reply = await app.request("GET", "/u/district/report.docx?period=2025-12&lang=zh-CN", undefined, {
    token: false,
  });
  expect(reply.headers.get("content-disposition")).toBe('attachment; filename="district-2025-12.docx"');
  const parts = filesIn(new Uint8Array(await reply.arrayBuffer()));
  const partOf = (name: string) => new TextDecoder().decode(parts.get(name));
  const xml = partOf("word/document.xml");
  expect(xml.match(/<w:tbl>/g)?.length).toBe(xml.match(/<w:tblHeader\/>/g)?.length);
  expect(xml).toContain('<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">一、总体情况');
  expect(partOf("word/styles.xml")).toContain('w:eastAsia="SimSun"');
  expect(partOf("word/header1.xml")).toContain("评价情况通报</w:t></w:r><w:r><w:tab/></w:r>");
  const text = xml.replace(/<[^>]+>/g, "");
  expect(text).toContain("满意率由 79% 到 82%");
  expect(text).toContain("排在最后的是松岭街道");
});

test("GET /u/:code/report tells what was promised in the period or due in it, of the unit and those below", async () => {
  const record = (unit: string, body: object) => app.request("POST", `/api/v1/units/${unit}/undertakings`, body);
  expect((await record("district", { day: "2025-12-03", text: "路灯修好" })).status).toBe(201);
  expect((await record("hewan", { day: "2025-11-03", due: "2025-12-31", text: "电梯装好" })).status).toBe(201);
  expect((await record("hewan", { day: "2025-10-03", due: "2026-12-31", text: "以后的事" })).status).toBe(201);
  for (const what of ["report", "report.docx"]) {
    const path = `/u/district/${what}?period=2025-12&lang=zh-CN`;
    const reply = await app.request("GET", path, undefined, { token: false });
    expect(reply.status).toBe(200);
    if (what === "report") {
      const html = await reply.text();
      expect(html).toMatch(/本期作出的承诺[\s\S]*路灯修好[\s\S]*本期到期的承诺[\s\S]*电梯装好/);
      expect(html).not.toContain("以后的事");
      // The style of the marks goes with the chart: without it lines are black areas.
      expect(html).toMatch(/<style>[^<]*\.trend-svg \.line\{fill:none/);
    }
  }
});
