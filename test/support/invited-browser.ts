import type { Grant } from "../../src/core/accounts/role.ts";
import { browserOf, type TestBrowser } from "./browser-of.ts";
import type { TestApp } from "./test-app.ts";

export const PASSWORD = "four quiet words here";

export type InvitedBrowser = TestBrowser & { id: string };

/** Somebody who was invited with a role, took the invitation with a password, and is signed in. */
export async function invitedBrowser(app: TestApp, name: string, { role, unit }: Grant): Promise<InvitedBrowser> {
  const invited = await app.request("POST", "/api/v1/people", { name, role, unit });
  const { id, url } = (await invited.json()) as { id: string; url: string };
  const browser = browserOf(app);
  const reply = await browser.post(new URL(url).pathname, { name, password: PASSWORD });
  if (reply.status !== 303) {
    throw new Error(`The invitation of ${name} was answered ${reply.status}.`);
  }
  return { ...browser, id };
}
