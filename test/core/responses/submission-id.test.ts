import { expect, test } from "vitest";
import { normaliseSubmissionId } from "../../../src/core/responses/submission-id.ts";

test("normaliseSubmissionId() reads a UUID of version 4 in any case", () => {
  expect(normaliseSubmissionId("3F0C9B0E-7b6a-4f0e-9A55-0f3b8f5a6c11")).toBe("3f0c9b0e-7b6a-4f0e-9a55-0f3b8f5a6c11");
});

test.each([
  "c232ab00-9414-11ec-b3c8-9f6bdeced846",
  "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
  "919108f7-52d1-4320-cbac-f847db4148a8",
  "00000000-0000-0000-0000-000000000000",
  "3f0c9b0e7b6a4f0e9a550f3b8f5a6c11",
  "{3f0c9b0e-7b6a-4f0e-9a55-0f3b8f5a6c11}",
  " 3f0c9b0e-7b6a-4f0e-9a55-0f3b8f5a6c11",
  "3f0c9b0e-7b6a-4f0e-9a55-0f3b8f5a6c11\n",
  "3g0c9b0e-7b6a-4f0e-9a55-0f3b8f5a6c11",
  "",
])("normaliseSubmissionId() refuses %j", (input) => {
  expect(normaliseSubmissionId(input)).toBeNull();
});
