import type { Context, Hono } from "hono";
import type { Locale } from "../core/local-text.ts";
import type { Caller, Deps } from "../service/deps.ts";

/** Read with `c.get` where many requests pass: `c.var` copies them all each time. */
export type AppEnv = {
  Variables: {
    deps: Deps;
    requestId: string;
    locale: Locale;
    /** Who asks; looked up the first time, since public routes need not know. */
    findCaller: () => Promise<Caller>;
    /** What an official does by this request, as the audit trail names it. */
    act?: string;
    address: string | null;
    /** The sites whose pages may show this one in a frame. */
    frameOrigins?: readonly string[];
    /** How long the page is that is sent, where one is. */
    pageBytes?: number;
  };
};
export type AppContext = Context<AppEnv>;
export type Api = Hono<AppEnv>;
