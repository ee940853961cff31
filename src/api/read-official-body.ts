import type * as z from "zod";
import { accept, type Result } from "../core/result.ts";
import { validate } from "../wire/validate.ts";
import { requireOfficial } from "./authorize.ts";
import type { AppContext } from "./context.ts";
import { readJson, SUBMISSION_BYTES_MAX } from "./read-body.ts";

/** An official's JSON body as parsed, with who sent it; who is judged before the body is read. */
export async function readOfficialBody<T>(
  c: AppContext,
  parse: (input: unknown) => Result<T>,
  bytesMax = SUBMISSION_BYTES_MAX,
): Promise<Result<{ actor: string; body: T }>> {
  const official = requireOfficial(c);
  if (!official.ok) {
    return official;
  }
  const json = await readJson(c, bytesMax);
  const body = json.ok ? parse(json.value) : json;
  return body.ok ? accept({ actor: official.value.actor, body: body.value }) : body;
}

/** The same for a body of a fixed shape, together with what the path says. */
export async function readOfficialInput<Path extends z.ZodObject, Body extends z.ZodObject>(
  c: AppContext,
  shapes: { path: Path; body: Body },
): Promise<Result<{ actor: string; body: z.output<Path> & z.output<Body> }>> {
  return readOfficialBody(c, (input) => {
    const path = validate(shapes.path, c.req.param());
    const body = validate(shapes.body, input);
    return path.ok ? (body.ok ? accept({ ...body.value, ...path.value }) : body) : path;
  });
}
