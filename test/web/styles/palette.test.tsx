import { expect, test } from "vitest";
import { messagesIn } from "../../../web/locales/messages.ts";
import { chartOf } from "../../../web/pages/unit/chart-of-page.ts";
import { LevelBar } from "../../../web/pages/unit/level-bar.tsx";
import { LevelsFigure } from "../../../web/pages/unit/levels-figure.tsx";
import { CHART_SHEET_STYLE, LEVEL_MARKS, PLOT_MARKS, SHEET_INK } from "../../../web/styles/chart.ts";
import { plainColours } from "../../../web/styles/plain-colours.ts";
import { TOKENS } from "../../../web/styles/tokens.ts";
import { districtPage, SATISFACTION } from "../unit/unit-page-fixture.ts";
import { distanceSeen, VISIONS } from "./colour-vision.ts";

const words = messagesIn("zh-CN").unit;
const LINKS = { base: "", query: {} };

type Ink = Readonly<Record<string, string>>;

/** The colours of each scheme as the pages state them, and those of a drawing by itself. */
const [LIGHT = {}, DARK = {}, PRINT = {}] = [...TOKENS.matchAll(/:root\{(color-scheme:[^}]*|--paper[^}]*)\}/g)].map(
  ([, rules = ""]): Ink =>
    Object.fromEntries([...rules.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})\b/g)].map(([, name, hex]) => [name, long(hex)])),
);
const SCHEMES: readonly (readonly [string, Ink])[] = [
  ["light", LIGHT],
  ["dark", { ...LIGHT, ...DARK }],
  ["print", { ...LIGHT, ...PRINT }],
  ["sheet", SHEET_INK],
];
const CASES = SCHEMES.flatMap(([scheme, ink]) => VISIONS.map((vision) => ({ scheme, vision, ink })));

/** Neighbours that the shade alone tells apart; where favourable meets other levels a line in ink stands as well. */
const NEIGHBOURS = [
  ["f1", "f2"],
  ["f2", "f3"],
  ["f3", "neutral"],
  ["neutral", "u3"],
  ["u3", "u2"],
  ["u2", "u1"],
] as const;

/** ΔE of 2.3 is just noticeable (Mahy et al. 1994); areas side by side want several times that. */
const [AREAS_MIN, LINES_MIN, HEAT_MIN] = [8, 12, 4.5];

function long(hex = ""): string {
  return hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex;
}

/** The colour in which a class is filled. */
function fillOf(name: string, ink: Ink): string {
  return (
    plainColours(LEVEL_MARKS + PLOT_MARKS, ink).match(new RegExp(`\\.${name}\\{[^}]*fill:(#[0-9a-f]{6})`))?.[1] ?? ""
  );
}

test.each(CASES)("LEVEL_MARKS neighbours are told apart: $scheme, $vision", ({ vision, ink }) => {
  for (const [one, other] of NEIGHBOURS) {
    expect(distanceSeen(fillOf(one, ink), fillOf(other, ink), vision), `${one} ${other}`).toBeGreaterThan(AREAS_MIN);
  }
  for (const name of ["f1", "f2", "f3", "neutral", "u3", "u2", "u1"]) {
    const shade = fillOf(name, ink);
    expect(distanceSeen(shade, ink.paper ?? "", vision), `${name} on paper`).toBeGreaterThan(LINES_MIN);
  }
});

test.each(
  CASES,
)("favourable and other levels are told apart, in grey by a line that reaches beyond: $scheme, $vision", (one) => {
  const { ink, vision } = one;
  if (vision === "grey") {
    expect(distanceSeen(ink.ink ?? "", ink.paper ?? "", vision)).toBeGreaterThan(5 * LINES_MIN);
    return;
  }
  for (const favourable of ["f1", "f2", "f3"]) {
    for (const other of ["u3", "u2", "u1"]) {
      expect(distanceSeen(fillOf(favourable, ink), fillOf(other, ink), vision)).toBeGreaterThan(3 * LINES_MIN);
    }
  }
});

test.each(CASES)("the leading line, the others and the paper are told apart: $scheme, $vision", ({ vision, ink }) => {
  const { accent = "", edge = "", paper = "" } = ink;
  for (const [one, other] of [
    [accent, edge],
    [accent, paper],
    [edge, paper],
  ] as const) {
    expect(distanceSeen(one, other, vision)).toBeGreaterThan(LINES_MIN);
  }
});

test.each(CASES)("PLOT_MARKS heat grows by even steps, and its figures are read on it: $scheme, $vision", (one) => {
  const shades = [0, 1, 2, 3, 4].map((i) => fillOf(`h${i}`, one.ink));
  shades.slice(1).forEach((shade, i) => {
    expect(distanceSeen(shade, shades[i] ?? "", one.vision)).toBeGreaterThan(HEAT_MIN);
  });
  for (const shade of shades) {
    expect(distanceSeen(shade, one.ink.ink ?? "", one.vision)).toBeGreaterThan(30);
  }
});

test("LevelBar() draws a line where favourable levels meet the others", () => {
  const counts = { "5": 10, "4": 20, "3": 30, "2": 25, "1": 15 };
  const bar = (meaning: typeof SATISFACTION) =>
    String(<LevelBar meaning={meaning} counts={counts} words={words} locale="zh-CN" />);
  expect(bar(SATISFACTION)).toContain('<line class="centre" x1="60%" x2="60%" y1="-5" y2="45"');
  const values = SATISFACTION.values.map((level) => ({ ...level, favourable: Number(level.value) > 3 }));
  expect(bar({ ...SATISFACTION, values })).not.toContain('class="centre"');
});

test("LevelsSvg() draws the line across the whole drawing", () => {
  const chart = chartOf(districtPage(), words, "zh-CN", false);
  const html =
    chart && String(<LevelsFigure page={districtPage()} chart={chart} links={LINKS} words={words} locale="zh-CN" />);
  const [, from, to] = html?.match(/<line class="centre" x1="(\d+)" x2="([\d.]+)"/) ?? [];
  expect(Number(to) - Number(from)).toBeGreaterThan(600);
});

test("CHART_SHEET_STYLE holds the colours of light pages themselves, none by name and none to be mixed", () => {
  expect(CHART_SHEET_STYLE).not.toMatch(/var\(|color-mix/);
  for (const name of ["accent", "ink", "hair", "edge", "l5", "l4", "l3", "l0", "l2", "l1"]) {
    expect(SHEET_INK[name], name).toBe(LIGHT[name]);
  }
});

test("plainColours() mixes as color-mix() does, and leaves what it does not know", () => {
  const mixed = plainColours("a{fill:color-mix(in srgb,var(--a) 25%,var(--b))}b{fill:var(--c)}", {
    ...{ a: "#000000", b: "#ffffff" },
  });
  expect(mixed).toBe("a{fill:#bfbfbf}b{fill:var(--c)}");
});
