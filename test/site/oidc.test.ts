import { afterEach, beforeEach, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

beforeEach(async () => {
  // Nobody listens there: who is let on to the provider is told that it cannot be reached.
  app = await openTestApp({
    settings: { oidc: { issuer: "http://127.0.0.1:9", clientId: "weatherglass", clientSecret: null } },
  });
});
afterEach(() => app.close());

const leave = async (path: string, site?: string) =>
  (
    await app.app.request(`http://127.0.0.1:8787${path}/oidc`, {
      headers: site === undefined ? {} : { "sec-fetch-site": site },
    })
  ).status;

test.each(["invite", "setup"])("GET /%s/{code}/oidc links nobody whom another site sent there", async (kind) => {
  const body = { name: "李明", role: "viewer", unit: null };
  const url =
    kind === "setup"
      ? await offerSetup(app.deps)
      : ((await (await app.request("POST", "/api/v1/people", body)).json()) as { url: string }).url;
  const path = new URL(url ?? "").pathname;
  for (const site of ["cross-site", "same-site"]) {
    expect(await leave(path, site)).toBe(403);
  }
  for (const site of ["same-origin", "none", undefined]) {
    expect(await leave(path, site)).toBe(503);
  }
});
