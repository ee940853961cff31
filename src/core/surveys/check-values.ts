import { pointerTo } from "../pointer.ts";
import type { FieldError } from "../refusal.ts";

type Path = readonly (string | number)[];

/** Refuses every value that stands in the list before; the pointer names the later one. */
export function checkUnique(values: readonly (string | number | undefined)[], path: Path, field: string): FieldError[] {
  const seen = new Set<string | number>();
  return values.flatMap((value, at): FieldError[] => {
    if (value !== undefined && seen.has(value)) {
      return [{ pointer: pointerTo(...path, at, ...(field ? [field] : [])), reason: "repeated" }];
    }
    if (value !== undefined) {
      seen.add(value);
    }
    return [];
  });
}

/** Refuses a list that is too short or too long. */
export function checkLength(length: number, path: Path, min: number, max: number): FieldError[] {
  if (length >= min && length <= max) {
    return [];
  }
  return [{ pointer: pointerTo(...path), reason: length < min ? "too_few" : "too_many" }];
}

/** Refuses bounds that nothing lies between. */
export function checkBounds<T extends string | number>({ min, max }: { min?: T; max?: T }, path: Path): FieldError[] {
  const isEmpty = min !== undefined && max !== undefined && min > max;
  return isEmpty ? [{ pointer: pointerTo(...path, "max"), reason: "out_of_range" }] : [];
}
