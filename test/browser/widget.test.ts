import { afterAll, beforeAll, expect, test } from "vitest";
import { openWidgetSites, thanksIn } from "./widget-sites.ts";

let sites: Awaited<ReturnType<typeof openWidgetSites>>;
let code: string;

beforeAll(async () => {
  sites = await openWidgetSites();
  code = sites.code;
}, 60_000);

afterAll(() => sites?.close());

test("a rating is given by mouse in a page of another site under the strictest policy", async () => {
  const { page, complaints, requests, told } = await sites.openPage(sites.script + sites.tag(code));
  const answers = await sites.stored(async () => {
    await page.getByRole("radio", { name: "不满意", exact: true }).click();
    await page.getByRole("checkbox", { name: "办得慢" }).click();
    await page.getByLabel("想说的话").fill("等了两小时");
    await page.getByRole("button", { name: "提交" }).click();
    await thanksIn(page);
  });
  expect(answers).toEqual(['widget {"overall":2,"overall.reasons":["slow"]}']);
  expect(complaints).toEqual([]);
  expect(await told()).toEqual([["weatherglass:rated", { link: code }]]);
  expect(requests.filter((url) => !url.startsWith(sites.site.url) && !url.startsWith(sites.foreign.url))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.getByRole("link", { name: "评价" }).isVisible()).toBe(false);
  await page.context().close();
});

test("a rating is given by keyboard alone", async () => {
  const { page } = await sites.openPage(sites.script + sites.tag(code));
  await page.getByRole("radio").first().waitFor({ state: "attached" });
  const answers = await sites.stored(async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.type("slow");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await thanksIn(page);
  });
  expect(answers).toEqual(['widget {"overall":1,"overall.reasons":["slow"]}']);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe(
    "收到了，谢谢您。",
  );
  await page.context().close();
});

test("a tag that is inserted late, or by a script of the page, becomes the rating", async () => {
  const { page } = await sites.openPage(sites.script);
  await page.waitForFunction(() => customElements.get("weatherglass-rating"));
  await page.evaluate((link) => {
    const element = document.createElement("weatherglass-rating");
    element.link = link;
    document.querySelector("main")?.append(element);
  }, code);
  await page.getByRole("radio", { name: "非常满意" }).waitFor();
  await page.context().close();
});

test("a tag that is removed and put back keeps what was chosen, and sends it once", async () => {
  const { page } = await sites.openPage(sites.script + sites.tag(code));
  await page.getByRole("radio", { name: "非常不满意" }).check();
  await page.getByLabel("想说的话").fill("还在");
  const putBack = () =>
    page.evaluate(() => {
      const element = document.querySelector("weatherglass-rating");
      element?.remove();
      document.querySelector("main")?.prepend(element ?? "");
    });
  const answers = await sites.stored(async () => {
    await putBack();
    expect(await page.getByRole("radio", { name: "非常不满意" }).isChecked()).toBe(true);
    expect(await page.getByLabel("想说的话").inputValue()).toBe("还在");
    await page.getByRole("button", { name: "提交" }).click();
    await thanksIn(page);
    await putBack();
    await thanksIn(page);
  });
  expect(answers).toEqual(['widget {"overall":1}']);
  expect(await page.getByRole("radio").count()).toBe(0);
  await page.context().close();
});

test("another link in the attribute loads another rating, and a late reply for the first goes nowhere", async () => {
  const { page } = await sites.openPage(sites.script + sites.tag(code));
  await page.getByRole("radio").first().waitFor();
  const other = await sites.newWidget([sites.foreign.url]);
  const closed = await sites.newWidget([sites.foreign.url]);
  await sites.site.request("PATCH", `/api/v1/links/${closed}`, { status: "closed" });
  await page.evaluate(
    ([first, second]) => {
      const element = document.querySelector("weatherglass-rating");
      element?.setAttribute("link", first ?? "");
      element?.setAttribute("link", second ?? "");
    },
    [closed, other],
  );
  await page.getByRole("radio", { name: "满意", exact: true }).check();
  await page.getByRole("button", { name: "提交" }).click();
  await thanksIn(page);
  const { rows } = await sites.site.deps.db.execute("SELECT count(*) AS n FROM responses WHERE link = ?1", [other]);
  expect(rows[0]?.n).toBe(1);
  await page.context().close();
});

test("a try that fails is sent again under its id, and counts once", async () => {
  const { page, told } = await sites.openPage(sites.script + sites.tag(code));
  let tries = 0;
  await page.route("**/responses", async (route) => {
    tries += 1;
    // The first try is stored, and its reply is lost on the way.
    const reply = await route.fetch();
    await (tries === 1 ? route.abort() : route.fulfill({ response: reply }));
  });
  const answers = await sites.stored(async () => {
    await page.getByRole("radio", { name: "基本满意" }).check();
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByText("暂时没能保存。您的选择还在，请稍后再按一次提交。").waitFor();
    expect(await page.getByRole("radio", { name: "基本满意" }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "提交" }).click();
    await thanksIn(page);
  });
  expect([answers, tries]).toEqual([['widget {"overall":3}'], 2]);
  expect(await told()).toEqual([
    ["weatherglass:error", { link: code, reason: "notSaved" }],
    ["weatherglass:rated", { link: code }],
  ]);
  await page.context().close();
});

test("what was changed after the first answer was stored is not saved, and another person starts afresh", async () => {
  const { page } = await sites.openPage(sites.script + sites.tag(code));
  let tries = 0;
  await page.route("**/responses", async (route) => {
    tries += 1;
    const reply = await route.fetch();
    await (tries === 1 ? route.abort() : route.fulfill({ response: reply }));
  });
  const answers = await sites.stored(async () => {
    await page.getByRole("radio", { name: "非常满意" }).check();
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByText("暂时没能保存").waitFor();
    await page.getByRole("radio", { name: "非常不满意" }).check();
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByText("第一次的评价已经保存。").waitFor();
    await page.getByRole("button", { name: "换一个人评价" }).click();
    await page.getByRole("radio", { name: "非常不满意" }).check();
    await page.getByRole("button", { name: "提交" }).click();
    await thanksIn(page);
  });
  expect(answers.sort()).toEqual(['widget {"overall":1}', 'widget {"overall":5}']);
  await page.context().close();
});

test("the attribute, else the page, decides the language", async () => {
  const { page } = await sites.openPage(
    sites.script + sites.tag(code, 'id="own" locale="zh-CN"') + sites.tag(code, 'id="page"'),
    {
      lang: "en-GB",
    },
  );
  await page.locator("#own").getByRole("radio", { name: "基本满意" }).waitFor();
  await page.locator("#page").getByRole("radio", { name: "Fairly satisfied" }).waitFor();
  await page.evaluate(() => document.querySelector("#own")?.setAttribute("locale", "en"));
  await page.locator("#own").getByText("Are you satisfied with the outcome?").waitFor();
  await page.context().close();
});

test.each(["button", "floating"])("the %s form opens and closes by keyboard and tells its state", async (display) => {
  const { page } = await sites.openPage(sites.script + sites.tag(code, `display="${display}"`));
  const button = page.getByRole("button", { name: "评价" });
  await button.waitFor();
  expect(await page.getByRole("radio").count()).toBe(0);
  await button.press("Enter");
  await page.getByRole("radio", { name: "不满意", exact: true }).check();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("radio").count()).toBe(0);
  expect(await button.getAttribute("aria-expanded")).toBe("false");
  expect(await button.evaluate((element) => element.matches(":focus"))).toBe(true);
  const answers = await sites.stored(async () => {
    await button.press("Enter");
    await page.getByRole("button", { name: "提交" }).click();
    await thanksIn(page);
  });
  expect(answers).toEqual(['widget {"overall":2}']);
  await page.context().close();
});

test("the pinned script runs under its hash, and a page that expects another one runs none", async () => {
  const assets = sites.site.deps.assets;
  const pinned = (integrity: string) =>
    `<script type="module" async src="${sites.site.url}${assets["widget.js"]}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const { page } = await sites.openPage(pinned(assets["widget.integrity"] ?? "") + sites.tag(code));
  await page.getByRole("radio").first().waitFor();
  await page.context().close();
  const wrong = await sites.openPage(pinned(`sha384-${"A".repeat(64)}`) + sites.tag(code));
  await wrong.page.waitForTimeout(500);
  expect(await wrong.page.getByRole("link", { name: "评价" }).isVisible()).toBe(true);
  await wrong.page.context().close();
});
