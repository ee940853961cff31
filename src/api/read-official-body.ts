import type * as z from "zod";
import { accept, type Result } from "../core/result.ts";
import type { ActingOfficial, Official } from "../service/deps.ts";
import { validate } from "../wire/validate.ts";
import type { AppContext } from "./context.ts";
import { readJson, SUBMISSION_BYTES_MAX } from "./read-body.ts";

/** Whether the official may do this to what the body names. */
type Judge<T> = (official: Official, body: T) => Promise<Result<null>>;

/** An official's JSON body as parsed, with who sent it; who is judged before the body is read. */
export async function readOfficialBody<T>(
  c: AppContext,
  official: Result<ActingOfficial>,
  parse: (input: unknown) => Result<T>,
  { bytesMax = SUBMISSION_BYTES_MAX, judge }: { bytesMax?: number; judge?: Judge<T> } = {},
): Promise<Result<{ official: ActingOfficial; body: T }>> {
  if (!official.ok) {
    return official;
  }
  const json = await readJson(c, bytesMax);
  const body = json.ok ? parse(json.value) : json;
  if (!body.ok) {
    return body;
  }
  const judged = judge ? await judge(official.value, body.value) : accept(null);
  return judged.ok ? accept({ official: official.value, body: body.value }) : judged;
}

/** The same for a body of a fixed shape, together with what the path says. */
export async function readOfficialInput<Path extends z.ZodObject, Body extends z.ZodObject>(
  c: AppContext,
  official: Result<ActingOfficial>,
  shapes: { path: Path; body: Body },
  judge?: Judge<z.output<Path> & z.output<Body>>,
): Promise<Result<{ official: ActingOfficial; body: z.output<Path> & z.output<Body> }>> {
  const parse = (input: unknown): Result<z.output<Path> & z.output<Body>> => {
    const path = validate(shapes.path, c.req.param());
    const body = validate(shapes.body, input);
    return path.ok ? (body.ok ? accept({ ...body.value, ...path.value }) : body) : path;
  };
  return readOfficialBody(c, official, parse, judge ? { judge } : {});
}
