import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { type Config, readConfig } from "../src/config.ts";
import { runCommand } from "./support/node-process.ts";
import { openTestApp } from "./support/test-app.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const NAMES = ["README.md", "README.zh-CN.md"] as const;
const PICTURE_BYTES_MAX = 150 * 1024;

const readText = (path: string) => readFileSync(join(ROOT, path), "utf8");
const TEXTS = { "README.md": readText("README.md"), "README.zh-CN.md": readText("README.zh-CN.md") };

const opened = await openTestApp({ settings: { baseUrl: "https://example.org" } });
afterAll(() => opened.close());

const codeBlocks = (text: string) => [...text.matchAll(/^```\w+\n[\s\S]*?^```$/gm)].map(String);
const withoutBlocks = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, "");
const codeSpans = (text: string) => [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);

test("README: both languages hold the same commands, code and names", () => {
  const [english, chinese] = [TEXTS["README.md"], TEXTS["README.zh-CN.md"]];
  expect(codeBlocks(chinese)).toEqual(codeBlocks(english));
  expect(new Set(codeSpans(chinese))).toEqual(new Set(codeSpans(english)));
  const headings = (text: string) => [...withoutBlocks(text).matchAll(/^#+ /gm)].map(String);
  expect(headings(chinese)).toEqual(headings(english));
});

test("README.zh-CN sets no half-width punctuation beside Han characters", () => {
  const prose = withoutBlocks(TEXTS["README.zh-CN.md"])
    .replace(/`[^`\n]+`/g, "")
    .replace(/\]\([^)\n]*\)/g, "]");
  const wrong = /\p{Script=Han}[,.;:!?()"]|[,;:!?()"]\p{Script=Han}/gu;
  expect([...prose.matchAll(wrong)].map(String)).toEqual([]);
});

describe.each(NAMES)("%s", (name) => {
  const text = TEXTS[name];

  test("settings: the table holds the variables of config.ts, each with its default", () => {
    const known = [...readText("src/config.ts").matchAll(/^ {2}([A-Z][A-Z_]+): \{/gm)].map(([, variable]) => variable);
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|–) \|/gm)];
    expect(rows.map(([, variable]) => variable)).toEqual(known);
    expect(Object.fromEntries(rows.map(([, variable, value]) => [variable, value ?? null]))).toEqual(defaults());
  });

  test("paths: every file, folder and picture that is named is there", () => {
    const paths = codeSpans(text).filter((span) => /^(src|web|db|test)(\/[\w./-]+)?$|^[\w-]+\.toml$/.test(span));
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = ""]) => target);
    expect(paths.length).toBeGreaterThan(15);
    expect([...paths, ...links].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("pictures: PNG, small enough for a slow line", () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = ""]) => path);
    expect(pictures).toHaveLength(1);
    for (const path of pictures) {
      expect(readFileSync(join(ROOT, path)).subarray(1, 4).toString()).toBe("PNG");
      expect(statSync(join(ROOT, path)).size).toBeLessThanOrEqual(PICTURE_BYTES_MAX);
    }
  });

  test("commands: every script and subcommand that is named exists", async () => {
    const { scripts, engines } = JSON.parse(readText("package.json"));
    const named = [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w-]+)/g)].map(([, script]) => script);
    expect(new Set(named)).toEqual(new Set(["demo", "test", "start", "check", "bench", "screenshots"]));
    expect(named.filter((script) => script && !(script in scripts))).toEqual([]);
    expect(text).toContain(engines.node.replace(/^>=|\.0$/g, ""));

    const help = (await runCommand(["--help"])).stdout;
    const commands = [...text.matchAll(/(?:npx weatherglass|weatherglass\.mjs) (\w+)/g)].map(([, command]) => command);
    expect(commands.length).toBeGreaterThan(2);
    expect(commands.filter((command) => !help.includes(`  ${command} `))).toEqual([]);
    for (const [, option] of text.matchAll(/ (--(?:reset|lan|repair))\b/g)) {
      expect(help).toContain(option);
    }
  });

  test("versions: the database library is the one that is locked", () => {
    const lock = JSON.parse(readText("package-lock.json"));
    expect(text).toContain(`libSQL ${lock.packages["node_modules/libsql"].version}`);
  });

  test("addresses: every path of the service that is named answers", async () => {
    const paths = codeSpans(text).map((span) => /^(?:http:\/\/127\.0\.0\.1:8787)?(\/[\w./-]+)$/.exec(span)?.[1]);
    const asked = paths.filter((path) => path !== undefined && /^\/(docs|healthz|readyz|api\/)/.test(path));
    expect(new Set(asked)).toEqual(new Set(["/docs", "/healthz", "/readyz", "/api/v1/openapi.json"]));
    for (const path of asked) {
      expect((await opened.request("GET", String(path))).status).toBe(200);
    }
  });
});

test("README: its first survey can be entered as printed, and rated", async () => {
  const block = codeBlocks(TEXTS["README.md"]).find((code) => code.includes("curl"));
  const calls = [...String(block).matchAll(/curl -X (\w+) \$URL(\S+)[^\\\n]*(?:\\\n *-d '(.*)')?/g)];
  expect(calls).toHaveLength(4);
  const replies: Record<string, string>[] = [];
  for (const [, method = "", path = "", body] of calls) {
    const survey = replies[1]?.id ?? "";
    const sent = body === undefined ? undefined : JSON.parse(body.replace("'$SURVEY'", survey));
    const reply = await opened.request(method, path.replace("$SURVEY", survey), sent);
    expect(reply.ok).toBe(true);
    replies.push((await reply.json()) as Record<string, string>);
  }
  const page = String(replies[3]?.url).replace("https://example.org", "");
  for (const address of [page, `${page}/qr.svg`, `${page}/qr.png`]) {
    expect((await opened.request("GET", address, undefined, { token: false })).status).toBe(200);
  }
});

/** The defaults of a process without settings, as the table prints them. */
function defaults(): Record<string, string | null> {
  const read = readConfig({});
  if (!read.ok) {
    throw new Error("no settings at all are refused");
  }
  const { submitLimit, baseUrl, ...config }: Config = read.config;
  return {
    PORT: String(config.port),
    HOST: config.host,
    BASE_URL: baseUrl ?? "http://HOST:PORT",
    DATABASE_URL: config.databaseUrl,
    DATABASE_AUTH_TOKEN: config.databaseAuthToken,
    TIME_ZONE: config.timeZone,
    DEFAULT_LOCALE: config.defaultLocale,
    ADMIN_TOKEN: config.adminToken,
    TRUSTED_PROXIES: String(config.trustedProxies),
    RELEASE_GRACE_DAYS: String(config.releaseGraceDays),
    SUBMIT_LIMIT: submitLimit && `${submitLimit.perMinute}/min,${submitLimit.perDay}/day`,
    ALLOW_HTTP: config.isHttpAllowed ? "1" : "0",
    OIDC_ISSUER: null,
    OIDC_CLIENT_ID: null,
    OIDC_CLIENT_SECRET: null,
    CHROME_PATH: config.chromePath,
    REPORT_DIR: config.reportDir,
    EMBED_ORIGINS: config.embedOrigins.join(",") || null,
    PASSWORDS: config.hasPasswords === null ? null : String(config.hasPasswords),
  };
}
