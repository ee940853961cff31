import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { commitTo } from "../../../src/core/records/commitment.ts";
import type { AcceptedAnswers, ResponseDimensions } from "../../../src/core/responses/answer.ts";
import { prepareResponse } from "../../../src/core/responses/prepare-response.ts";
import { tallyOf } from "../../../src/core/responses/tally.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

function sha256(...parts: (Uint8Array | string)[]): Uint8Array {
  return new Uint8Array(
    createHash("sha256")
      .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
      .digest(),
  );
}

test("prepareResponse() joins the answers, their commitment and their tally", () => {
  const dimensions: ResponseDimensions = {
    survey: "s1",
    revision: 1,
    day: "2019-09-30",
    unit: "north",
    link: null,
    channel: "paper",
    respondentClass: null,
    proof: "imported",
    origin: "given",
    round: 1,
  };
  const accepted: AcceptedAnswers = { closed: { overall: 4 }, texts: [{ field: "comment", text: "好" }] };
  const salts = [new Uint8Array(32), new Uint8Array(32).fill(1)];
  const key = new Uint8Array(32).fill(7);
  const livePeriod = { kind: "month", key: "2019-09", from: "2019-09-01", to: "2019-09-30" } as const;
  const input = {
    definition: SAMPLE,
    dimensions,
    accepted,
    key,
    salts,
    sha256,
    isTrial: true,
    codeHash: key,
    livePeriod,
  };
  expect(prepareResponse(input)).toEqual({
    key,
    dimensions,
    answers: accepted,
    salts,
    isTrial: true,
    codeHash: key,
    livePeriod,
    tally: tallyOf(SAMPLE, dimensions, accepted),
    ...commitTo(dimensions, accepted, salts, sha256),
  });
});
