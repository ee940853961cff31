import { expect, test } from "vitest";
import { KeptFiles } from "../../src/site/kept-files.ts";

const file = (byte: number) => Uint8Array.of(byte);

test("KeptFiles makes a file once, for those who wait for it too, and again only after a failure", async () => {
  const kept = new KeptFiles();
  let made = 0;
  const make = async () => file(++made);
  expect(await Promise.all([kept.get("a", make), kept.get("a", make)])).toEqual([file(1), file(1)]);
  expect(await kept.get("a", make)).toEqual(file(1));
  const fail = () => Promise.reject(new Error("no printer"));
  await expect(kept.get("b", fail)).rejects.toThrow("no printer");
  expect(await kept.get("b", make)).toEqual(file(2));
});

test("KeptFiles refuses more than a few at a time, and keeps nothing where nothing could be made", async () => {
  const kept = new KeptFiles();
  const ends: (() => void)[] = [];
  const slow = () => new Promise<null>((resolve) => ends.push(() => resolve(null)));
  const waiting = ["a", "b", "c", "d"].map((key) => kept.get(key, slow));
  expect(await kept.get("e", slow)).toBe("busy");
  for (const end of ends) {
    end();
  }
  expect(await Promise.all(waiting)).toEqual([null, null, null, null]);
  expect(await kept.get("a", async () => file(1))).toEqual(file(1));
});
