import { createHash } from "node:crypto";
import type { Hono } from "hono";
import type { AppEnv } from "../../api/context.ts";

/** The demo enters everything by the API's own doors, as an administrator. */
export type DemoDoor = {
  send<T>(method: string, path: string, body: unknown, type?: string): Promise<T>;
  answer(code: string, seed: string, answers: object, day?: string): Promise<void>;
};

export function demoDoor(app: Hono<AppEnv>, adminToken: string): DemoDoor {
  async function send<T>(method: string, path: string, body: unknown, type = "application/json"): Promise<T> {
    const response = await app.request(path, {
      method,
      headers: { authorization: `Bearer ${adminToken}`, "content-type": type },
      body: type === "application/json" ? JSON.stringify(body) : String(body),
    });
    if (!response.ok) {
      throw new Error(`demo: ${method} ${path} answered ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as T;
  }
  return {
    send,
    async answer(code, seed, answers, day) {
      const body = { submissionId: idOf(seed), answers, ...(day === undefined ? {} : { day }) };
      await send("POST", `/api/v1/links/${code}/responses`, body);
    },
  };
}

/** A UUID v4 made from a seed, so that filling twice stores once. */
function idOf(seed: string): string {
  const hex = createHash("sha256").update(`demo ${seed}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
