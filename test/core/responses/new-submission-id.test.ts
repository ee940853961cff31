import fc from "fast-check";
import { expect, test } from "vitest";
import { newSubmissionId } from "../../../src/core/responses/new-submission-id.ts";
import { normaliseSubmissionId } from "../../../src/core/responses/submission-id.ts";

test("newSubmissionId() makes a UUID of version 4 from any sixteen bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const id = newSubmissionId(bytes);
      expect(normaliseSubmissionId(id)).toBe(id);
    }),
  );
});

test("newSubmissionId() keeps all bits but those of version and variant", () => {
  expect(newSubmissionId(new Uint8Array(16))).toBe("00000000-0000-4000-8000-000000000000");
  expect(newSubmissionId(new Uint8Array(16).fill(255))).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
});
