import { hexOf } from "../../core/records/hex.ts";
import type { Deps } from "../deps.ts";

const utf8 = new TextEncoder();

/** What is stored of a secret: its SHA-256, hex. A random secret needs no slow hash. */
export function hashOf({ sha256 }: Pick<Deps, "sha256">, secret: string): string {
  return hexOf(sha256(utf8.encode(secret)));
}

/** A random secret as it is given out, once: 256 bits, hex. */
export function newSecret({ randomBytes }: Pick<Deps, "randomBytes">): string {
  return hexOf(randomBytes(32));
}
