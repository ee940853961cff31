import { accept, type Result, refuse } from "../core/result.ts";
import type { Caller } from "../service/deps.ts";
import type { AppContext } from "./context.ts";

/** The caller as an official, judged before the body is looked at. */
export function requireOfficial(c: AppContext): Result<Extract<Caller, { kind: "administrator" }>> {
  return c.var.caller.kind === "administrator" ? accept(c.var.caller) : refuse({ reason: "unauthorized" });
}
