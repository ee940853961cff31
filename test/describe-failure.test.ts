import { expect, test } from "vitest";
import { describeFailure } from "../src/describe-failure.ts";

test("describeFailure() tells request id, route pattern and place, never what was thrown about", () => {
  const error = Object.assign(new TypeError("张三 wrote: 13800000000\n    at the counter"), { code: "ERR_X" });
  const line = describeFailure({ requestId: "r-1", route: "/r/:code", error });
  expect(JSON.parse(line)).toMatchObject({ requestId: "r-1", route: "/r/:code", kind: "TypeError", code: "ERR_X" });
  expect(line).toContain("describe-failure.test.ts");
  expect(line).not.toMatch(/张三|13800000000|at the counter|\n/);
});

test("describeFailure() tells what is no error by its type alone", () => {
  expect(JSON.parse(describeFailure({ requestId: "r", route: "*", error: "secret" }))).toMatchObject({
    kind: "string",
  });
});
