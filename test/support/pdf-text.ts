import { inflateSync } from "node:zlib";

type PdfObject = { dictionary: string; stream: Buffer | null };

/** A font's code for a glyph takes one byte or two. */
type Font = { digits: number; glyphs: ReadonlyMap<number, string> };

/** The text of each page of a PDF as Chromium writes one, by what it says its glyphs stand for; without blanks. */
export function pdfTexts(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const at = (reference: string | undefined) => objects.get(Number(reference));
  const fontOf = (reference: string | undefined): Font => {
    const { dictionary = "" } = at(reference) ?? {};
    const toUnicode = /\/ToUnicode\s+(\d+) 0 R/.exec(dictionary)?.[1];
    const glyphs = glyphsOf(at(toUnicode)?.stream?.toString("latin1") ?? "");
    return { digits: dictionary.includes("/Type0") ? 4 : 2, glyphs };
  };
  const known = new Map<string, Font>();
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const resources = /\/Font\s*<<([^>]*)>>/.exec(dictionary)?.[1] ?? "";
    const fonts = new Map(
      [...resources.matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(([, name = "", reference = ""]) => {
        const font = known.get(reference) ?? fontOf(reference);
        known.set(reference, font);
        return [name, font] as const;
      }),
    );
    const content = at(/\/Contents\s+(\d+) 0 R/.exec(dictionary)?.[1])?.stream?.toString("latin1") ?? "";
    return textOf(content, fonts);
  });
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString("latin1");
  const objects = new Map<number, PdfObject>();
  for (const { 1: number, index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const end = text.indexOf("endobj", index);
    const opens = text.indexOf("stream\n", index);
    const hasStream = opens !== -1 && opens < end;
    const dictionary = text.slice(index, hasStream ? opens : end);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const raw = hasStream ? pdf.subarray(opens + 7, opens + 7 + length) : null;
    const stream = raw && dictionary.includes("FlateDecode") ? inflateSync(raw) : raw;
    objects.set(Number(number), { dictionary, stream });
  }
  return objects;
}

/** What each glyph stands for. Source: PDF 1.7, 9.10.3. */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  const textAt = (hex: string, more = 0) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((each) => Number.parseInt(each, 16) + more));
  for (const [, body = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = "", to = ""] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      glyphs.set(Number.parseInt(from, 16), textAt(to));
    }
  }
  for (const [, body = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", last = "", to = ""] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(last, 16); glyph += 1) {
        glyphs.set(glyph, textAt(to, glyph - first));
      }
    }
  }
  return glyphs;
}

/** Where a glyph stands for another character than its font says, a span gives the actual text. Source: PDF 1.7, 14.9.4. */
function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let isGiven = false;
  let text = "";
  const parts = /\/ActualText\s*<FEFF([0-9A-F]*)>\s*>>\s*BDC|\b(EMC)\b|\/(\w+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/g;
  for (const [, actual, end, name, hex = ""] of content.matchAll(parts)) {
    if (actual !== undefined) {
      isGiven = true;
      text += String.fromCharCode(...unitsOf(actual, 4));
    } else if (end !== undefined) {
      isGiven = false;
    } else if (name !== undefined) {
      font = fonts.get(name);
    } else if (!isGiven) {
      text += unitsOf(hex, font?.digits ?? 4)
        .map((glyph) => font?.glyphs.get(glyph) ?? "\ufffd")
        .join("");
    }
  }
  return text.replace(/\s/g, "");
}

function unitsOf(hex: string, digits: number): number[] {
  return Array.from({ length: hex.length / digits }, (_, at) =>
    Number.parseInt(hex.slice(at * digits, (at + 1) * digits), 16),
  );
}
