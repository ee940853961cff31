/** A label that wants its line at `y`. */
export type WantedLabel = { left: number; width: number; y: number };

/** The lines of labels in the order given, each moved down by `gap` until it stands over no other. */
export function placeLabels(labels: readonly WantedLabel[], gap: number): number[] {
  const places: number[] = labels.map(({ y }) => y);
  const placed: (WantedLabel & { index: number })[] = [];
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  for (const label of order) {
    for (const other of placed.toSorted((a, b) => a.y - b.y)) {
      const isBeside = label.left >= other.left + other.width || other.left >= label.left + label.width;
      if (!isBeside && Math.abs(label.y - other.y) < gap) {
        label.y = other.y + gap;
      }
    }
    placed.push(label);
    places[label.index] = label.y;
  }
  return places;
}
