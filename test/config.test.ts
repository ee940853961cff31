import { expect, test } from "vitest";
import { configFaultLines, readConfig } from "../src/config.ts";

test("readConfig() has a default for everything", () => {
  expect(readConfig({ PORT: "", UNRELATED: "x" })).toEqual({
    ok: true,
    config: {
      port: 8787,
      host: "127.0.0.1",
      baseUrl: null,
      databaseUrl: "file:./data/weatherglass.db",
      databaseAuthToken: null,
      timeZone: "Asia/Shanghai",
      defaultLocale: "zh-CN",
      adminToken: null,
      trustedProxies: 0,
      releaseGraceDays: 1,
      submitLimit: { perMinute: 120, perDay: 5000 },
      isHttpAllowed: false,
      chromePath: null,
      reportDir: null,
      embedOrigins: [],
      hasPasswords: null,
      oidc: null,
    },
  });
});

test.each([
  ["PORT", "0", "port", 0],
  ["HOST", "::1", "host", "::1"],
  ["BASE_URL", "https://example.org/survey/", "baseUrl", "https://example.org/survey"],
  ["DATABASE_URL", "libsql://db.example.org", "databaseUrl", "libsql://db.example.org"],
  ["TIME_ZONE", "Europe/Copenhagen", "timeZone", "Europe/Copenhagen"],
  ["DEFAULT_LOCALE", "en", "defaultLocale", "en"],
  ["TRUSTED_PROXIES", "2", "trustedProxies", 2],
  ["RELEASE_GRACE_DAYS", "5", "releaseGraceDays", 5],
  ["SUBMIT_LIMIT", "off", "submitLimit", null],
  ["ALLOW_HTTP", "1", "isHttpAllowed", true],
  ["PASSWORDS", "off", "hasPasswords", false],
  ["REPORT_DIR", "data/reports", "reportDir", "data/reports"],
  [
    "EMBED_ORIGINS",
    "https://a.example, http://localhost:8080",
    "embedOrigins",
    ["https://a.example", "http://localhost:8080"],
  ],
  ["SUBMIT_LIMIT", "5/min,60/day", "submitLimit", { perMinute: 5, perDay: 60 }],
])("readConfig() reads %s=%s", (variable, value, field, expected) => {
  expect(readConfig({ [variable]: value })).toMatchObject({ ok: true, config: { [field]: expected } });
});

test.each([
  ["PORT", "65536"],
  ["PORT", "80.5"],
  ["PORT", "-1"],
  ["HOST", "a b"],
  ["BASE_URL", "example.org"],
  ["BASE_URL", "https://example.org/?a=1"],
  ["BASE_URL", "https://user@example.org"],
  ["DATABASE_URL", "file:"],
  ["DATABASE_URL", "postgres://x"],
  ["TIME_ZONE", "Mars/Olympus"],
  ["DEFAULT_LOCALE", "de"],
  ["ADMIN_TOKEN", "a".repeat(31)],
  ["ADMIN_TOKEN", `${"a".repeat(31)} b`],
  ["TRUSTED_PROXIES", "one"],
  ["SUBMIT_LIMIT", "0/min,5/day"],
  ["SUBMIT_LIMIT", "120"],
  ["ALLOW_HTTP", "yes"],
  ["PASSWORDS", "1"],
  ["OIDC_CLIENT_ID", "alone"],
  ["OIDC_CLIENT_SECRET", "two words"],
  ["CHROME_PATH", "two\nlines"],
  ["EMBED_ORIGINS", "https://*.example.org"],
  ["EMBED_ORIGINS", "https://example.org/page"],
  ["EMBED_ORIGINS", "http://example.org"],
])("readConfig() refuses %s=%s", (variable, value) => {
  const read = readConfig({ [variable]: value });
  expect(read.ok ? [] : read.faults.map((fault) => fault.variable)).toEqual([variable]);
});

test("readConfig() tells all wrong settings together, in both languages, without repeating a secret", () => {
  const read = readConfig({ PORT: "x", ADMIN_TOKEN: "secret-but-short", DATABASE_AUTH_TOKEN: "two words" });
  const text = read.ok ? "" : configFaultLines(read.faults).join("\n");
  expect(text).toContain("PORT=x");
  expect(text).toMatch(/ADMIN_TOKEN[\s\S]*至少 32 个字符[\s\S]*at least 32 characters/);
  expect(text).toContain("DATABASE_AUTH_TOKEN");
  expect(text).not.toMatch(/secret-but-short|two words/);
});

test("readConfig() takes an OpenID provider as a whole, over http on this machine alone", () => {
  const client = { OIDC_CLIENT_ID: "weatherglass", OIDC_CLIENT_SECRET: "quiet" };
  expect(readConfig({ OIDC_ISSUER: "https://id.example.org", ...client })).toMatchObject({
    config: { oidc: { issuer: "https://id.example.org", clientId: "weatherglass", clientSecret: "quiet" } },
  });
  expect(readConfig({ OIDC_ISSUER: "http://localhost:9000", OIDC_CLIENT_ID: "w" }).ok).toBe(true);
  expect(readConfig({ OIDC_ISSUER: "http://id.example.org", ...client }).ok).toBe(false);
  expect(readConfig({ OIDC_ISSUER: "https://id.example.org" }).ok).toBe(false);
});
