import { expect, test } from "vitest";
import { oneAfterTheOther } from "../../../src/service/imports/run-in-turn.ts";

test("oneAfterTheOther() starts work when all before it is over, whether it failed or not", async () => {
  const runInTurn = oneAfterTheOther();
  const log: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      log.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve));
      log.push(`${name} ends`);
      if (fails) {
        throw new Error(name);
      }
      return name;
    };
  const results = await Promise.allSettled([runInTurn(work("a")), runInTurn(work("b", true)), runInTurn(work("c"))]);
  expect(log).toEqual(["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
