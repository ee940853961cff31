import { expect, test } from "vitest";
import { stablePdf } from "../../src/site/stable-pdf.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const pdf = (date: string) =>
  bytesOf(
    `%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n/Producer (Skia)\n/CreationDate (${date})\n/ModDate (${date})>>\n\u0000\u00ff`,
  );

test("stablePdf() puts the day in the place of both instants and moves nothing", () => {
  const made = stablePdf(pdf("D:20261123152455+00'00'"), "2026-01-02");
  expect(Buffer.from(made).equals(Buffer.from(pdf("D:20260102000000+00'00'")))).toBe(true);
});

test("stablePdf() leaves a file without instants as it is", () => {
  expect(stablePdf(bytesOf("%PDF-1.4 \u0080\u009f"), "2026-01-02")).toEqual(bytesOf("%PDF-1.4 \u0080\u009f"));
});
