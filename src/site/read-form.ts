import { bodyLimit } from "hono/body-limit";
import type { AppContext } from "../api/context.ts";
import { accept, type Result, refuse } from "../core/result.ts";

const FORM_BYTES_MAX = 64 * 1024;

/** The fields of a form that was sent, refused while it is read once it grows too large. */
export async function readForm(c: AppContext, bytesMax = FORM_BYTES_MAX): Promise<Result<URLSearchParams>> {
  const text = await readSmallBody(c, "application/x-www-form-urlencoded", bytesMax);
  return text.ok ? accept(new URLSearchParams(text.value)) : text;
}

/** A body of one media type as text, under the same limit. */
export async function readSmallBody(
  c: AppContext,
  mediaType: string,
  bytesMax = FORM_BYTES_MAX,
): Promise<Result<string>> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (c.req.header("content-encoding") !== undefined || type !== mediaType) {
    return refuse({ reason: "unsupported_media_type" });
  }
  let isTooLarge = false;
  const limit = bodyLimit({
    maxSize: bytesMax,
    onError: (limited) => {
      isTooLarge = true;
      return limited.body(null, 413);
    },
  });
  await limit(c, async () => {});
  return isTooLarge ? refuse({ reason: "body_too_large" }) : accept(await c.req.text());
}
