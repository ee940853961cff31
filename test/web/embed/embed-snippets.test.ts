import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { WIDGET_PARTS, WIDGET_PROPERTIES } from "../../../web/pages/embed/element-reference.tsx";
import {
  elementSnippet,
  evergreenScript,
  framePolicy,
  frameSnippet,
  pinnedScript,
  resizeSnippet,
  tagPolicy,
} from "../../../web/pages/embed/embed-snippets.ts";
import { WIDGET_STYLE } from "../../../web/widget/widget-style.ts";

const SOURCE = {
  ...{ baseUrl: "https://poll.example/survey", code: "ABCDEF2" },
  widget: { path: "/widget/0123456789abcdef.js", integrity: "sha384-x" },
};
const WORDS = { rate: "评价", lang: "zh-CN" };

test("pinnedScript() pins the script by its hash; before it is built it is the evergreen one", () => {
  expect(pinnedScript(SOURCE)).toContain('src="https://poll.example/survey/widget/0123456789abcdef.js"');
  expect(pinnedScript(SOURCE)).toContain('integrity="sha384-x"');
  expect(pinnedScript({ ...SOURCE, widget: null })).toBe(evergreenScript(SOURCE.baseUrl));
});

test("elementSnippet() and frameSnippet() lead to the service under its path", () => {
  expect(elementSnippet(SOURCE, WORDS)).toContain('<a href="https://poll.example/survey/r/ABCDEF2">评价</a>');
  expect(frameSnippet(SOURCE, WORDS)).toContain('src="https://poll.example/survey/w/ABCDEF2?lang=zh-CN"');
});

test("tagPolicy(), framePolicy() and resizeSnippet() name the origin alone", () => {
  expect(tagPolicy(SOURCE.baseUrl)).toBe("script-src https://poll.example; connect-src https://poll.example");
  expect(framePolicy(SOURCE.baseUrl)).toBe("frame-src https://poll.example");
  expect(resizeSnippet(SOURCE)).toContain('origin === "https://poll.example"');
});

test("the reference names the properties that the widget reads, and its parts", () => {
  const read = new Set([...WIDGET_STYLE.matchAll(/var\(--weatherglass-([a-z-]+)/g)].map(([, name]) => name));
  expect([...read].sort()).toEqual([...WIDGET_PROPERTIES].sort());
  const sources = ["rating-form", "rating-element", "spoken-sentence", "unfolding-panel"].map((name) =>
    readFileSync(new URL(`../../../web/widget/${name}.ts`, import.meta.url), "utf8"),
  );
  const parts = new Set(sources.flatMap((text) => [...text.matchAll(/part: "([a-z-]+)"/g)].map(([, name]) => name)));
  expect([...parts].sort()).toEqual(WIDGET_PARTS.filter((name) => !/^(level|reason)(-text)?$/.test(name)).sort());
});
