import { expect, test } from "vitest";
import type { FieldReason } from "../../../src/core/refusal.ts";
import { readTable } from "../../../src/service/imports/read-table.ts";
import { RejectedRows } from "../../../src/service/imports/rejected-rows.ts";

const COLUMNS = { required: ["a"], optional: [], reasonOfUnknown: (): FieldReason => "unknown_column" };

test("readTable() reads no further once no more faults would be reported", async () => {
  const rejected = new RejectedRows();
  const bytes = new TextEncoder().encode(`a\n${"1,2\n".repeat(50_000)}`);
  let blocks = 0;
  for await (const _ of readTable(bytes, COLUMNS, rejected)) {
    blocks += 1;
  }
  expect(rejected.refusal().rejected).toHaveLength(1000);
  expect(blocks).toBeLessThan(10);
});
