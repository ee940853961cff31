import type { Context, Hono } from "hono";
import type { Locale } from "../core/local-text.ts";
import type { Caller, Deps } from "../service/deps.ts";

/** Read with `c.get` where many requests pass: `c.var` copies them all each time. */
export type AppEnv = {
  Variables: {
    deps: Deps;
    requestId: string;
    locale: Locale;
    caller: Caller;
    address: string | null;
    /** How long the page is that is sent, where one is. */
    pageBytes?: number;
  };
};
export type AppContext = Context<AppEnv>;
export type Api = Hono<AppEnv>;
