import { channelsOf } from "../../../web/styles/plain-colours.ts";
import matrices from "./colour-vision-matrices.json" with { type: "json" };

export type Vision = keyof typeof matrices.severe | "normal" | "grey";

/** Every way of seeing that is tested; `grey` is what a printer without colours leaves. */
export const VISIONS: readonly Vision[] = ["normal", "protanopia", "deuteranopia", "tritanopia", "grey"];

const LUMINANCE = [0.2126, 0.7152, 0.0722];

/** How far two colours (`#rrggbb`) lie apart for someone who sees so: ΔE*ab (CIE 1976) in CIELAB, D65. */
export function distanceSeen(one: string, other: string, vision: Vision): number {
  const [a, b] = [labOf(seen(one, vision)), labOf(seen(other, vision))];
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}

function seen(colour: string, vision: Vision): number[] {
  const linear = channelsOf(colour).map((value) => linearOf(value / 255));
  if (vision === "normal") {
    return linear;
  }
  const rows = vision === "grey" ? [LUMINANCE, LUMINANCE, LUMINANCE] : matrices.severe[vision];
  return rows.map((row) => Math.min(1, Math.max(0, sumOf(row, linear))));
}

function linearOf(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

const sumOf = (row: readonly number[], values: readonly number[]) =>
  row.reduce((sum, factor, i) => sum + factor * (values[i] ?? 0), 0);

/** Linear sRGB to XYZ over the white of D65 (IEC 61966-2-1), then CIELAB (CIE 15). */
function labOf(linear: readonly number[]): number[] {
  const [x, y, z] = [
    sumOf([0.4124564, 0.3575761, 0.1804375], linear) / 0.95047,
    sumOf([0.2126729, 0.7151522, 0.072175], linear),
    sumOf([0.0193339, 0.119192, 0.9503041], linear) / 1.08883,
  ].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116));
  return [116 * (y ?? 0) - 16, 500 * ((x ?? 0) - (y ?? 0)), 200 * ((y ?? 0) - (z ?? 0))];
}
