import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveTestApp>>;
let server: Server;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveTestApp({ settings: { adminToken: null } })]);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { client_id: "weatherglass", client_secret: "a-secret-of-the-test" };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${site.url}/sign-in/oidc/callback`] }],
    pkce: { required: () => true },
    cookies: { keys: ["a-key-of-the-test"] },
    claims: { openid: ["sub"], profile: ["name"] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, name: `${id} 的名字` }) }),
  });
  server.on("request", provider.callback());
  site.deps.settings.oidc = { issuer, clientId: client.client_id, clientSecret: client.client_secret };
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await site?.close();
});

async function freshContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "en" });
  await context.route(
    (url) => url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  return context;
}

/** The provider's own stand beside them: cookies do not tell ports apart. */
async function ownCookies(context: BrowserContext): Promise<string[]> {
  return (await context.cookies(site.url)).map(({ name }) => name).filter((name) => name.includes("weatherglass"));
}

/** Signs in at the provider's own pages, as whoever. */
async function passProvider(page: Page, login: string): Promise<void> {
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("anything");
  await page.locator("button[type=submit]").click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("the first administrator comes in through the organisation, and again by the same identity", async () => {
  const context = await freshContext();
  const page = await context.newPage();
  await page.goto(`${await offerSetup(site.deps)}?lang=en`);
  await page.getByRole("link", { name: "Sign in through your organisation" }).click();
  await passProvider(page, "wang");
  await page.waitForURL(`${site.url}/admin`);
  expect(await page.getByText("wang 的名字", { exact: true }).isVisible()).toBe(true);
  expect(await ownCookies(context)).toEqual(["__Host-weatherglass"]);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Sign in through your organisation" }).click();
  await page.waitForURL(`${site.url}/admin`);
  await context.close();
});

test("somebody else of the same organisation is not let in, whatever the name", async () => {
  const context = await freshContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/sign-in?lang=en`);
  await page.getByRole("link", { name: "Sign in through your organisation" }).click();
  await passProvider(page, "li");
  await page.getByText("Signing in did not succeed").first().waitFor();
  expect(await ownCookies(context)).toEqual(["__Host-weatherglass-trip"]);
  await context.close();
});

test("a reply of the provider counts only for the browser that left, with its own state", async () => {
  const leaving = await fetch(`${site.url}/sign-in/oidc`, { redirect: "manual" });
  const away = new URL(leaving.headers.get("location") ?? "");
  expect(away.searchParams.get("code_challenge_method")).toBe("S256");
  const cookie = leaving.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect(cookie).toMatch(/^__Host-weatherglass-trip=/);
  const back = (state: string, headers: Record<string, string>) =>
    fetch(`${site.url}/sign-in/oidc/callback?code=made-up&state=${state}`, { redirect: "manual", headers });
  const state = away.searchParams.get("state") ?? "";
  for (const reply of [await back(state, {}), await back("other", { cookie }), await back(state, { cookie })]) {
    expect(reply.status).toBe(401);
    expect(reply.headers.getSetCookie()).toEqual([]);
  }
});
