import { expect, test } from "vitest";
import { nodePasswords } from "../src/node-passwords.ts";

test("nodePasswords() hashes by scrypt with N = 2^17, each time under another salt", async () => {
  const passwords = nodePasswords();
  const hash = await passwords.hash("four quiet words here");
  expect(hash).toMatch(/^scrypt\$17\$[\w-]{22}\$[\w-]{43}$/);
  expect(await passwords.hash("four quiet words here")).not.toBe(hash);
  expect(await passwords.verify("four quiet words here", hash)).toBe(true);
  expect(await passwords.verify("four quiet words herE", hash)).toBe(false);
});

test("nodePasswords() verifies what was hashed at another cost, and composed or decomposed alike", async () => {
  const hash = await nodePasswords(8).hash("caf\u00e9 au lait, please");
  expect(await nodePasswords(10).verify("cafe\u0301 au lait, please", hash)).toBe(true);
});

test("nodePasswords() says no where there is no hash", async () => {
  expect(await nodePasswords(8).verify("", null)).toBe(false);
});
