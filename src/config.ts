import * as z from "zod";
import { isLoopback } from "./core/accounts/transport.ts";
import { isSiteOrigin } from "./core/links/link-origins.ts";
import type { Locale } from "./core/local-text.ts";
import type { OidcSettings } from "./service/deps.ts";
import type { SubmitLimit } from "./service/responses/submit-limiter.ts";

export type Config = {
  port: number;
  host: string;
  /** Without a slash at the end; null when it follows from where the service listens. */
  baseUrl: string | null;
  databaseUrl: string;
  databaseAuthToken: string | null;
  timeZone: string;
  defaultLocale: Locale;
  adminToken: string | null;
  trustedProxies: number;
  /** Whole days that late answers of a period have after its end, before its figures are released. */
  releaseGraceDays: number;
  /** null: no limit. */
  submitLimit: SubmitLimit | null;
  /** Whether people may sign in over plain http from other machines. */
  isHttpAllowed: boolean;
  /** null: where the runtime can hash them at full strength. */
  hasPasswords: boolean | null;
  oidc: OidcSettings | null;
  /** The browser that prints; null: the one that is found. */
  chromePath: string | null;
  /** Where each release writes its reports; null: nowhere. */
  reportDir: string | null;
  /** Sites whose pages may show charts in a frame. */
  embedOrigins: readonly string[];
};

/** One wrong setting, in words; secrets are not repeated. */
export type ConfigFault = { variable: Variable; given: string | null; words: Record<Locale, string> };

type Variable = keyof typeof WORDS;
type Environment = Readonly<Record<string, unknown>>;

const WORDS = {
  PORT: { "zh-CN": "应为 0 到 65535 的整数。", en: "a whole number from 0 to 65535 is needed." },
  HOST: { "zh-CN": "应为主机名或 IP 地址。", en: "a host name or an IP address is needed." },
  BASE_URL: {
    "zh-CN": "应为 http:// 或 https:// 开头的地址，不带 ? 和 #。",
    en: "an address that starts with http:// or https:// is needed, without ? and #.",
  },
  DATABASE_URL: {
    "zh-CN": "应以 file:、libsql://、http:// 或 https:// 开头。",
    en: "it must start with file:, libsql://, http:// or https://.",
  },
  DATABASE_AUTH_TOKEN: { "zh-CN": "不能含有空格。", en: "it must not hold spaces." },
  TIME_ZONE: {
    "zh-CN": "应为 IANA 时区名，例如 Asia/Shanghai。",
    en: "the name of an IANA time zone is needed, for example Asia/Shanghai.",
  },
  DEFAULT_LOCALE: { "zh-CN": "应为 zh-CN 或 en。", en: "zh-CN or en is needed." },
  ADMIN_TOKEN: {
    "zh-CN": "至少 32 个字符，只用字母、数字和半角符号，不含空格。",
    en: "at least 32 characters are needed: letters, digits and signs, no spaces.",
  },
  TRUSTED_PROXIES: { "zh-CN": "应为 0 到 10 的整数。", en: "a whole number from 0 to 10 is needed." },
  RELEASE_GRACE_DAYS: { "zh-CN": "应为 1 到 31 的整数。", en: "a whole number from 1 to 31 is needed." },
  SUBMIT_LIMIT: {
    "zh-CN": "应写成 120/min,5000/day，或 off。",
    en: "it is written 120/min,5000/day, or off.",
  },
  ALLOW_HTTP: { "zh-CN": "应为 1，或者不设。", en: "1 is needed, or nothing." },
  PASSWORDS: { "zh-CN": "应为 on 或 off。", en: "on or off is needed." },
  OIDC_ISSUER: {
    "zh-CN": "应为 https:// 开头的地址，本机可用 http://。",
    en: "an address that starts with https:// is needed; http:// on this machine alone.",
  },
  OIDC_CLIENT_ID: {
    "zh-CN": "与 OIDC_ISSUER 要一起设，不含空格。",
    en: "it is needed together with OIDC_ISSUER, without spaces.",
  },
  OIDC_CLIENT_SECRET: { "zh-CN": "不能含有空格。", en: "it must not hold spaces." },
  CHROME_PATH: { "zh-CN": "应为一个程序的路径。", en: "the path of a program is needed." },
  REPORT_DIR: { "zh-CN": "应为一个目录的路径。", en: "the path of a directory is needed." },
  EMBED_ORIGINS: {
    "zh-CN": "应为网站的来源，例如 https://www.example.org，多个用半角逗号隔开，不带路径；本机可用 http://。",
    en: "origins of sites are needed, for example https://www.example.org, commas between them, without a path; http:// on this machine alone.",
  },
} as const satisfies Record<string, Record<Locale, string>>;

const SECRETS: ReadonlySet<string> = new Set(["ADMIN_TOKEN", "DATABASE_AUTH_TOKEN", "OIDC_CLIENT_SECRET"]);

const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value <= max);

const path = () =>
  z
    .string()
    .regex(/^[^\0\r\n]+$/)
    .nullable()
    .default(null);

const schema = z.object({
  PORT: wholeNumber(65535).default(8787),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default("127.0.0.1"),
  BASE_URL: z
    .string()
    .refine(isBaseUrl)
    .transform((url) => url.replace(/\/+$/, ""))
    .nullable()
    .default(null),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|(libsql|https?):\/\/.)/)
    .default("file:./data/weatherglass.db"),
  DATABASE_AUTH_TOKEN: z.string().regex(/^\S+$/).nullable().default(null),
  TIME_ZONE: z.string().refine(isTimeZone).default("Asia/Shanghai"),
  DEFAULT_LOCALE: z.enum(["zh-CN", "en"]).default("zh-CN"),
  ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{32,}$/)
    .nullable()
    .default(null),
  TRUSTED_PROXIES: wholeNumber(10).default(0),
  RELEASE_GRACE_DAYS: wholeNumber(31)
    .refine((days) => days >= 1)
    .default(1),
  SUBMIT_LIMIT: z
    .string()
    .regex(/^(off|[1-9]\d{0,8}\/min,[1-9]\d{0,8}\/day)$/)
    .transform(submitLimit)
    .default({ perMinute: 120, perDay: 5000 }),
  ALLOW_HTTP: z.enum(["0", "1"]).default("0"),
  PASSWORDS: z.enum(["on", "off"]).nullable().default(null),
  OIDC_ISSUER: z.string().refine(isIssuer).nullable().default(null),
  OIDC_CLIENT_ID: z.string().regex(/^\S+$/).nullable().default(null),
  OIDC_CLIENT_SECRET: z.string().regex(/^\S+$/).nullable().default(null),
  CHROME_PATH: path(),
  REPORT_DIR: path(),
  EMBED_ORIGINS: z
    .string()
    .transform((text) => text.split(",").map((origin) => origin.trim()))
    .refine((origins) => origins.every(isOrigin))
    .default([]),
});

/** The settings of contract.md, “Running”, or every one that is wrong. A variable that is empty counts as absent. */
export function readConfig(env: Environment): { ok: true; config: Config } | { ok: false; faults: ConfigFault[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => typeof value === "string" && value !== ""),
  );
  const parsed = schema.safeParse(given);
  const isHalf = (given.OIDC_ISSUER === undefined) !== (given.OIDC_CLIENT_ID === undefined);
  if (!parsed.success || isHalf) {
    const wrong = new Set(parsed.error?.issues.map((issue) => issue.path[0]));
    if (isHalf) {
      wrong.add("OIDC_CLIENT_ID");
    }
    const variables = Object.keys(WORDS).filter((name): name is Variable => wrong.has(name));
    return { ok: false, faults: variables.map((variable) => faultOf(variable, given[variable])) };
  }
  const s = parsed.data;
  return {
    ok: true,
    config: {
      port: s.PORT,
      host: s.HOST,
      baseUrl: s.BASE_URL,
      databaseUrl: s.DATABASE_URL,
      databaseAuthToken: s.DATABASE_AUTH_TOKEN,
      timeZone: s.TIME_ZONE,
      defaultLocale: s.DEFAULT_LOCALE,
      adminToken: s.ADMIN_TOKEN,
      trustedProxies: s.TRUSTED_PROXIES,
      releaseGraceDays: s.RELEASE_GRACE_DAYS,
      submitLimit: s.SUBMIT_LIMIT,
      isHttpAllowed: s.ALLOW_HTTP === "1",
      hasPasswords: s.PASSWORDS === null ? null : s.PASSWORDS === "on",
      chromePath: s.CHROME_PATH,
      reportDir: s.REPORT_DIR,
      embedOrigins: s.EMBED_ORIGINS,
      oidc:
        s.OIDC_ISSUER === null || s.OIDC_CLIENT_ID === null
          ? null
          : { issuer: s.OIDC_ISSUER, clientId: s.OIDC_CLIENT_ID, clientSecret: s.OIDC_CLIENT_SECRET },
    },
  };
}

/** All faults as lines for a terminal, both languages. */
export function configFaultLines(faults: readonly ConfigFault[]): string[] {
  return [
    "设置有误，不能启动。",
    "Weatherglass cannot start: these settings are wrong.",
    ...faults.flatMap(({ variable, given, words }) => [
      `  ${given === null ? variable : `${variable}=${given}`}`,
      `    ${words["zh-CN"]}`,
      `    ${words.en}`,
    ]),
  ];
}

function faultOf(variable: Variable, given: unknown): ConfigFault {
  const isTold = given !== undefined && !SECRETS.has(variable);
  return { variable, given: isTold ? String(given) : null, words: WORDS[variable] };
}

function isBaseUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && !/[?#]/.test(text) && url.username === "";
}

function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)));
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && isSiteOrigin(text, new URL(text));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function submitLimit(text: string): SubmitLimit | null {
  const [perMinute, perDay] = text.match(/\d+/g) ?? [];
  return text === "off" ? null : { perMinute: Number(perMinute), perDay: Number(perDay) };
}
