import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { Passwords } from "./service/deps.ts";

// OWASP and ASVS 5.0, appendix C: N = 2^17, r = 8, p = 1.
const COST_LOG2 = 17;
const BLOCK_SIZE = 8;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Passwords by scrypt, one at a time: each takes 128 MiB. A hash says by which cost it was made. */
export function nodePasswords(costLog2 = COST_LOG2): Passwords {
  const none = encode(costLog2, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (password: string, salt: Buffer, cost: number): Promise<Buffer> => {
    const next = queue.then(() => derive(password, salt, cost));
    queue = next.catch(() => undefined);
    return next;
  };
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES);
      return encode(costLog2, salt, await inTurn(password, salt, costLog2));
    },
    async verify(password, hash) {
      const [, cost = "", salt = "", expected = ""] = (hash ?? none).split("$");
      const derived = await inTurn(password, Buffer.from(salt, "base64url"), Number(cost));
      return timingSafeEqual(derived, Buffer.from(expected, "base64url")) && hash !== null;
    },
  };
}

function encode(costLog2: number, salt: Buffer, hash: Buffer): string {
  return ["scrypt", costLog2, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

function derive(password: string, salt: Buffer, costLog2: number): Promise<Buffer> {
  const options = { N: 2 ** costLog2, r: BLOCK_SIZE, p: 1, maxmem: 2 ** (costLog2 + 11) };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFC"), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
