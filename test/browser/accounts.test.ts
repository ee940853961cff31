import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PASSWORD = "four quiet words here";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let localhost: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ settings: { adminToken: null } })]);
  localhost = site.url.replace("127.0.0.1", "localhost");
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A telephone that confirms whatever it is asked, with a passkey memory of its own. */
async function withAuthenticator(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const found = await Reflect.get(window, "axe").run();
    return found.violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
}

test("the first administrator comes in by passkey, signs out, and in again by the same passkey", async () => {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await withAuthenticator(context);
  const setupUrl = (await offerSetup(site.deps)) ?? "";
  await page.goto(setupUrl);
  await page.getByRole("link", { name: "用 localhost 打开本页" }).click();
  await page.getByRole("button", { name: "使用通行密钥" }).click();
  await page.getByText("这一项必须填写。").waitFor();
  await page.getByLabel("您的姓名").fill("王芳");
  await page.getByRole("button", { name: "使用通行密钥" }).click();
  await page.waitForURL(`${localhost}/admin`);
  expect(await page.getByText("王芳", { exact: true }).isVisible()).toBe(true);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: "__Host-weatherglass", secure: true, httpOnly: true, sameSite: "Lax" });

  await page.getByRole("button", { name: "退出" }).click();
  await page.waitForURL(/sign-in/);
  expect(await context.cookies()).toEqual([]);
  const sent = page.waitForRequest((request) => request.url().endsWith("/sign-in/passkey"));
  await page.getByRole("button", { name: "用通行密钥登录" }).click();
  await page.waitForURL(`${localhost}/admin`);
  const headers = { "content-type": "application/json", origin: localhost };
  const replayed = await fetch(`${localhost}/sign-in/passkey`, {
    method: "POST",
    headers,
    body: (await sent).postData(),
  });
  expect(replayed.status).toBe(401);
  expect((await page.goto(setupUrl.replace("127.0.0.1", "localhost")))?.status()).toBe(410);
  await context.close();
});

test("a passkey that is not known signs nobody in, and the page says so", async () => {
  const context = await browser.newContext({ locale: "en" });
  const page = await withAuthenticator(context);
  await page.goto(`${localhost}/sign-in?lang=en`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("That did not work. Please try again, or choose another device.").waitFor({ timeout: 20_000 });
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test("without a script a password is enough, and Chromium keeps the __Host- cookie of this machine", async () => {
  await site.deps.db.execute("INSERT INTO person_changes VALUES ('p-2', 1, 'Li', 0, '2026-03-15', 'test')");
  const hash = (await site.deps.passwords?.hash(PASSWORD)) ?? "";
  await site.deps.db.execute("INSERT INTO passwords VALUES ('p-2', ?1, '2026-03-15')", [hash]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const url of [site.url, localhost]) {
    await page.goto(`${url}/admin?lang=en`);
    await page.getByLabel("Name").fill("Li");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${url}/admin?lang=en`);
    expect(await page.getByText("Li", { exact: true }).isVisible()).toBe(true);
  }
  expect((await context.cookies()).map(({ name, domain }) => [name, domain])).toEqual([
    ["__Host-weatherglass", "127.0.0.1"],
    ["__Host-weatherglass", "localhost"],
  ]);
  await context.close();
});

test("a further passkey is added to one's own account", async () => {
  const context = await browser.newContext({ locale: "en" });
  const page = await withAuthenticator(context);
  await page.goto(`${localhost}/sign-in?lang=en&next=/admin/profile`);
  await page.getByLabel("Name").fill("Li");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("0 passkeys are kept.").waitFor();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByText("One passkey is kept.").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("Li", { exact: true }).waitFor();
  await context.close();
});

/** A page of the administrator 赵云, `p-3`. */
async function signedInPage(context: BrowserContext): Promise<Page> {
  const { db, passwords } = site.deps;
  await db.execute(
    "INSERT INTO person_changes VALUES ('p-3', 1, '赵云', 0, '2026-03-15', 'test') ON CONFLICT DO NOTHING",
  );
  await db.execute(
    "INSERT INTO role_changes VALUES ('p-3', 1, 'administrator', NULL, 1, '2026-03-15', 'test') ON CONFLICT DO NOTHING",
  );
  const hash = (await passwords?.hash(PASSWORD)) ?? "";
  await db.execute("INSERT OR REPLACE INTO passwords VALUES ('p-3', ?1, '2026-03-15')", [hash]);
  const page = await context.newPage();
  await page.goto(`${localhost}/sign-in?lang=en`);
  await page.getByLabel("Name").fill("赵云");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(`${localhost}/admin`);
  return page;
}

test("invitations for many come as one sheet, in print without anything around", async () => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
  const page = await signedInPage(context);
  await page.goto(`${localhost}/admin/people?lang=zh-CN`);
  await page.getByLabel("姓名").fill("第一居委会\n第二居委会");
  await page.getByRole("button", { name: "生成邀请" }).click();
  await page.getByRole("heading", { name: "第二居委会" }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("这些地址只显示这一次").isVisible()).toBe(false);
  expect(await page.getByText(/\/invite\/[0-9a-f]{32}/).count()).toBe(2);
  await context.close();
});

test.each([
  [360, "light", "/sign-in?lang=zh-CN"],
  [1280, "dark", "/sign-in?lang=en"],
  [360, "dark", "/setup/0123456789?lang=en"],
  [360, "light", "/admin/people?lang=zh-CN"],
  [1280, "dark", "/admin/people?lang=en"],
  [360, "dark", "/admin/people/p-3?lang=en"],
  [1280, "light", "/admin/people/p-3?lang=zh-CN"],
  [360, "dark", "/admin/tokens?lang=zh-CN"],
  [1280, "light", "/admin/tokens?lang=en"],
  [360, "light", "/admin/audit-trail?lang=zh-CN"],
  [360, "light", "/admin/profile?lang=en"],
  [360, "light", "/admin?lang=zh-CN"],
  [1280, "dark", "/admin/results?lang=en"],
  [360, "dark", "/admin/reports?lang=en"],
] as const)("axe finds nothing, and nothing is wider than the screen (%i px, %s, %s)", async (width, colorScheme, path) => {
  const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } });
  const page = await signedInPage(context);
  await page.goto(localhost + path);
  expect(new URL(page.url()).pathname).toBe(path.split("?")[0]);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await context.close();
});
