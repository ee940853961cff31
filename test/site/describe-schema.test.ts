import { expect, test } from "vitest";
import { describeSchema } from "../../src/site/describe-schema.ts";

test("describeSchema() writes an object with its optional fields", () => {
  const schema = {
    type: "object",
    properties: { code: { type: "string" }, until: { type: ["string", "null"], format: "date" } },
    required: ["code"],
  };
  expect(describeSchema(schema)).toBe("{ code: string, until?: date | null }");
});

test("describeSchema() writes choices, lists, maps and references", () => {
  expect(describeSchema({ type: "string", enum: ["open", "closed"] })).toBe('"open" | "closed"');
  expect(describeSchema({ type: "array", items: { anyOf: [{ type: "string" }, { type: "number" }] } })).toBe(
    "(string | number)[]",
  );
  expect(describeSchema({ type: "object", additionalProperties: { type: "string" } })).toBe("{ [key]: string }");
  expect(describeSchema({ $ref: "#/components/schemas/Condition" })).toBe("Condition");
  expect(describeSchema({})).toBe("any");
});

test("describeSchema() breaks what does not fit on a line", () => {
  const properties = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`property${i}`, { type: "string" }]));
  expect(describeSchema({ type: "object", properties }).split("\n")).toHaveLength(11);
});
