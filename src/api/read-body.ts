import { parseStrictJson } from "../core/responses/strict-json.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import type { AppContext } from "./context.ts";

export const SUBMISSION_BYTES_MAX = 64 * 1024;
export const DEFINITION_BYTES_MAX = 1024 * 1024;
export const CSV_BYTES_MAX = 32 * 1024 * 1024;

/** The body as bytes, refused while it is read once it grows past `bytesMax`, and when it is compressed. */
export async function readBytes(c: AppContext, bytesMax: number, mediaType: string): Promise<Result<Uint8Array>> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (c.req.header("content-encoding") !== undefined || type !== mediaType) {
    return refuse({ reason: "unsupported_media_type" });
  }
  if (Number(c.req.header("content-length") ?? 0) > bytesMax) {
    return refuse({ reason: "body_too_large" });
  }
  if (c.req.header("content-length") !== undefined && bytesMax <= DEFINITION_BYTES_MAX) {
    const bytes = new Uint8Array(await c.req.raw.arrayBuffer());
    return bytes.length > bytesMax ? refuse({ reason: "body_too_large" }) : accept(bytes);
  }
  return readStream(c.req.raw.body, bytesMax);
}

async function readStream(body: ReadableStream<Uint8Array> | null, bytesMax: number): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > bytesMax) {
      await reader?.cancel();
      return refuse({ reason: "body_too_large" });
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return accept(bytes);
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The body as JSON: UTF-8, no duplicate keys, no `__proto__`, at most eight deep; else 400. */
export async function readJson(c: AppContext, bytesMax: number): Promise<Result<unknown>> {
  const bytes = await readBytes(c, bytesMax, "application/json");
  return bytes.ok ? parseJson(bytes.value, bytesMax) : bytes;
}

/** Bytes that were read already, under the same rules. */
export function parseJson(bytes: Uint8Array, bytesMax: number): Result<unknown> {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return refuse({ reason: "malformed_json" });
  }
  return parseStrictJson(text, bytesMax === SUBMISSION_BYTES_MAX ? 8 : 32);
}
