import { expect, test } from "vitest";
import { qrCodePicture, qrCodePng, qrCodeSvg } from "../../src/site/qr-code.ts";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { decodeModules, readPng } from "../support/read-png.ts";
import { openTestApp } from "../support/test-app.ts";

const ADDRESS = "https://poll.example.gov/r/7K2M9QX";

test("qrCodePng() decodes back to its address and keeps four quiet modules", () => {
  const { width, height, isBlack } = readPng(qrCodePng(ADDRESS));
  expect(width).toBe(height);
  expect(decodeModules(width, isBlack)).toBe(ADDRESS);
  const quiet = Array.from({ length: 40 * width }, (_, at) => isBlack(at % width, Math.floor(at / width)));
  expect(quiet.some(Boolean)).toBe(false);
  expect(isBlack(40, 40)).toBe(true);
});

test.each([1080, 600, 101])("qrCodePicture() of %i pixels a side decodes back, with a quiet edge", async (size) => {
  const { width, height, isBlack } = readPng(await qrCodePicture(ADDRESS, size));
  expect([width, height, decodeModules(width, isBlack)]).toEqual([size, size, ADDRESS]);
  const edge = Array.from({ length: size }, (_, at) => [isBlack(at, 7), isBlack(7, at), isBlack(at, size - 8)]).flat();
  expect(edge.some(Boolean)).toBe(false);
});

test("qrCodeSvg() draws the same modules as qrCodePng()", () => {
  const svg = qrCodeSvg(ADDRESS);
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const black = new Set<string>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step++) {
      black.add(`${Number(x) + step} ${y}`);
    }
  }
  const png = readPng(qrCodePng(ADDRESS));
  for (let at = 0; at < size * size; at++) {
    const [x, y] = [at % size, Math.floor(at / size)];
    expect(black.has(`${x} ${y}`)).toBe(png.isBlack(x * 10 + 5, y * 10 + 5));
  }
});

// Format bits 14 and 13 beside the upper left finder, mask 101010000010010 taken off: L 01, M 00, Q 11, H 10.
test("qrCodePng() uses error correction Q", () => {
  const { isBlack } = readPng(qrCodePng(ADDRESS));
  const at = (x: number) => Number(isBlack((4 + x) * 10 + 5, (4 + 8) * 10 + 5));
  expect([at(0) ^ 1, at(1) ^ 0]).toEqual([1, 1]);
});

test("GET /r/{code}/qr.svg and .png hold the link's printed address", async () => {
  const test = await openTestApp({ settings: { baseUrl: "https://city.example/poll" } });
  await putUnit(test, "u");
  const code = await newLink(test, await publishSurvey(test), "u");
  const png = await test.request("GET", `/r/${code}/qr.png`, undefined, { token: false });
  const svg = await test.request("GET", `/r/${code}/qr.svg`, undefined, { token: false });
  const missing = await test.request("GET", "/r/AAAAAAA/qr.png", undefined, { token: false });
  const { width, isBlack } = readPng(new Uint8Array(await png.arrayBuffer()));
  expect(decodeModules(width, isBlack)).toBe(`https://city.example/poll/r/${code}`);
  expect(png.headers.get("content-type")).toBe("image/png");
  expect(svg.headers.get("content-type")).toBe("image/svg+xml");
  expect(await svg.text()).toBe(qrCodeSvg(`https://city.example/poll/r/${code}`));
  expect(missing.status).toBe(404);
  await test.close();
});
