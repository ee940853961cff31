import type { RouteConfig } from "@asteasolutions/zod-to-openapi";
import type * as z from "zod";
import { problemShape } from "../wire/problem-shape.ts";

type Reply = RouteConfig["responses"][string];
type Body = NonNullable<NonNullable<RouteConfig["request"]>["body"]>;

/** Marks a route as an official's: a bearer token or a session. */
export const OFFICIALS: Record<string, string[]>[] = [{ bearer: [] }, { session: [] }];

export function jsonBody(schema: z.ZodType): Body {
  return { required: true, content: { "application/json": { schema } } };
}

/** A form with a file, as browsers send it. */
export function formBody(schema: z.ZodType): Body {
  return { required: true, content: { "multipart/form-data": { schema } } };
}

export function jsonReply(description: string, schema: z.ZodType): Reply {
  return { description, content: { "application/json": { schema } } };
}

const DESCRIPTIONS = {
  400: "Malformed",
  401: "A token or session is needed",
  403: "Not allowed",
  404: "Unknown",
  409: "In conflict with what was released or stored",
  410: "Closed",
  413: "Too large",
  415: "Not of this content type, or compressed",
  422: "Understood but refused; each field is named",
  429: "Too many answers at once; see Retry-After, and challenge where there is one",
  503: "Not stored; see Retry-After",
} as const;

/** The refusals a route may answer with, all as problem details. */
export function refusals(...statuses: (keyof typeof DESCRIPTIONS)[]): RouteConfig["responses"] {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: DESCRIPTIONS[status], content: { "application/problem+json": { schema: problemShape } } },
    ]),
  );
}
