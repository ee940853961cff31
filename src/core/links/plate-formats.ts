/** How codes are put on paper: `tent` cards are folded, so that each side shows the code. */
export const PLATE_FORMATS = ["a4", "a5", "a6", "sticker", "sheet"] as const;

export type PlateFormat = (typeof PLATE_FORMATS)[number];

type Shape = { codesPerSheet: number; isTent: boolean };

/** What a sheet of each format holds. */
export const PLATE_SHAPES: Readonly<Record<PlateFormat, Shape>> = {
  a4: { codesPerSheet: 1, isTent: false },
  a5: { codesPerSheet: 1, isTent: true },
  a6: { codesPerSheet: 2, isTent: true },
  sticker: { codesPerSheet: 1, isTent: false },
  sheet: { codesPerSheet: 6, isTent: false },
};

/** How many sheets so many codes take. */
export function sheetCount(format: PlateFormat, codes: number): number {
  return Math.ceil(codes / PLATE_SHAPES[format].codesPerSheet);
}

/** The codes of each sheet, in order. */
export function sheetsOf<T>(format: PlateFormat, codes: readonly T[]): T[][] {
  const { codesPerSheet } = PLATE_SHAPES[format];
  return Array.from({ length: sheetCount(format, codes.length) }, (_, at) =>
    codes.slice(at * codesPerSheet, (at + 1) * codesPerSheet),
  );
}
