const MIX = /color-mix\(in srgb,(#[0-9a-f]{6}) (\d+)%,(#[0-9a-f]{6})\)/g;

/** A style with the colours themselves (`#rrggbb`) for `var(--name)` of the ink, and for mixes of two of them. */
export function plainColours(style: string, ink: Readonly<Record<string, string>>): string {
  return style
    .replace(/var\(--(\w+)\)/g, (whole, name: string) => ink[name] ?? whole)
    .replace(MIX, (_, one: string, percent: string, other: string) => mixed(one, other, Number(percent) / 100));
}

/** `share` of one colour, the rest of the other. */
function mixed(one: string, other: string, share: number): string {
  const [a, b] = [channelsOf(one), channelsOf(other)];
  const hex = a.map((value, i) => Math.round(value * share + (b[i] ?? 0) * (1 - share)));
  return `#${hex.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
