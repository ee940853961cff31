import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on a page as it stands, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html.slice(0, 120)).join(" ")}`);
  });
}

/** Whatever is wider than the screen, or than the box that it stands in, unless that box is one to scroll in. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const isWide = (canvas: Element) => canvas.clientWidth > (canvas.parentElement?.clientWidth ?? 0);
    // A chart follows the width of its figure a few frames later.
    for (let frame = 0; frame < 2 || (frame < 100 && [...document.querySelectorAll("canvas")].some(isWide)); frame++) {
      await new Promise(requestAnimationFrame);
    }
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.trim().slice(0, 40)}`;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) {
      faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    }
    for (const element of document.querySelectorAll<HTMLElement>("body *:not(svg *, svg, canvas, option, .skip)")) {
      const { overflowX, display } = getComputedStyle(element);
      const isScrolled = /auto|scroll/.test(overflowX) || element.matches("input, textarea, select");
      if (isScrolled || display === "inline" || element.clientWidth === 0) {
        continue;
      }
      if (element.scrollWidth > element.clientWidth + 1) {
        faults.push(`${element.scrollWidth} px in ${element.clientWidth}: ${name(element)}`);
      }
    }
    // A mark without a colour of the page's own is drawn black: its style is missing.
    for (const mark of document.querySelectorAll("main svg[class] :is(path, polyline, polygon, circle, rect, text)")) {
      const { fill, stroke } = getComputedStyle(mark);
      if (fill === "rgb(0, 0, 0)" && stroke === "none") {
        faults.push(`black: ${mark.outerHTML.slice(0, 80)}`);
      }
    }
    return faults;
  });
}

/** What can be read in the main part, line by line, without what only a script can do or draw. */
export function mainLines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const isShown =
        parentElement?.checkVisibility() && !parentElement.closest("svg, button, canvas, noscript, [aria-live]");
      const text = textContent?.replace(/\s+/g, " ").trim();
      if (isShown && text) {
        lines.push(text);
      }
    }
    return lines;
  });
}

/** What a sheet of paper should not carry: ways around, buttons, a ground that is not white. */
export async function paperFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const faults = await page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll("nav, button, .button, .skip, [type=submit], input[type=search]"),
    ].filter((element) => element.checkVisibility() && element.getClientRects().length > 0);
    const { backgroundColor } = getComputedStyle(document.body);
    return [
      ...shown.map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent}`),
      ...(backgroundColor === "rgb(255, 255, 255)" ? [] : [`the paper is ${backgroundColor}`]),
    ];
  });
  await page.emulateMedia({ media: "screen" });
  return faults;
}
