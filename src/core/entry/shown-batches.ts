/** A batch that was closed; `month` is that of its sheets. */
export type SizedBatch = { id: string; unit: string; month: string; sheets: number };

/**
 * The batches whose size may be told: those of at least `min` sheets in a month that is over, and where the others of
 * a unit and month hold fewer than `min` together, not the smallest of these either, since the month's total is told.
 */
export function toldSizes(
  batches: readonly SizedBatch[],
  min: number,
  isOver: (month: string) => boolean,
): ReadonlySet<string> {
  const told = new Set<string>();
  for (const own of byUnitAndMonth(batches.filter(({ month }) => isOver(month)))) {
    const isSmall = ({ sheets }: SizedBatch) => sheets < min;
    const large = own.filter((batch) => !isSmall(batch)).toSorted((a, b) => a.sheets - b.sheets);
    const rest = own.filter(isSmall).reduce((sum, { sheets }) => sum + sheets, 0);
    for (const { id } of rest > 0 && rest < min ? large.slice(1) : large) {
      told.add(id);
    }
  }
  return told;
}

/** The rate at which two passes disagreed, of the fields compared; null below `min` sheets and where none was compared. */
export function disagreementRate(
  { sheets, compared, differing }: { sheets: number; compared: number; differing: number },
  min: number,
): number | null {
  return sheets < min || compared === 0 ? null : differing / compared;
}

function byUnitAndMonth(batches: readonly SizedBatch[]): Iterable<SizedBatch[]> {
  const groups = new Map<string, SizedBatch[]>();
  for (const batch of batches) {
    const key = `${batch.unit} ${batch.month}`;
    groups.set(key, [...(groups.get(key) ?? []), batch]);
  }
  return groups.values();
}
