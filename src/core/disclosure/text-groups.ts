/**
 * The texts of one question that one unit itself was given under one label (a month, a month of a wave, an import into
 * one). `chain`: the unit and all above it in the tree of the label's month, nearest first.
 */
export type TextPiece = { label: string; unit: string; count: number; chain: readonly string[] };

/** A shown cell of the question: the labels that it adds up, and how many texts those hold. */
export type TextCell = { unit: string; labels: readonly string[]; answered: number };

/** Texts that are read together at a unit: the smallest piece of text that is ever told from another. */
export type TextGroup = { holder: string; pieces: readonly TextPiece[] };

/** A group of before: where its texts come from. */
export type EarlierGroup = { pieces: readonly Pick<TextPiece, "label" | "unit">[] };

/**
 * The groups in which the texts of shown cells are let out: those of a cell, less those of groups that lie wholly in it,
 * where that leaves `min` or more; the others wait for a cell above theirs, or for a later one. Every piece is in one
 * group at most, `earlier` ones included, and every group counts a difference of shown cells: sizes tell nothing new.
 * A cell that cuts through a group, or counts other texts than `pieces` has, lets none out.
 */
export function textGroups(
  pieces: readonly TextPiece[],
  { cells, earlier, min }: { cells: readonly TextCell[]; earlier: readonly EarlierGroup[]; min: number },
): TextGroup[] {
  const below = piecesBelow(pieces);
  const within = cells.map((cell) => ({
    cell,
    own: (below.get(cell.unit) ?? []).filter(({ label }) => cell.labels.includes(label)),
  }));
  const groupAt = new Map(earlier.flatMap((group) => group.pieces.map((piece) => [placeOf(piece), group] as const)));
  const groups: TextGroup[] = [];
  for (const { cell, own } of within.toSorted(smallestFirst)) {
    const met = new Map<EarlierGroup, number>();
    const rest = own.filter((piece) => {
      const group = groupAt.get(placeOf(piece));
      return group === undefined || !met.set(group, (met.get(group) ?? 0) + 1);
    });
    const isWhole = [...met].every(([group, count]) => group.pieces.length === count) && sizeOf(own) === cell.answered;
    if (isWhole && rest.length > 0 && sizeOf(rest) >= min) {
      const group = { holder: cell.unit, pieces: rest };
      groups.push(group);
      for (const piece of rest) {
        groupAt.set(placeOf(piece), group);
      }
    }
  }
  return groups;
}

/**
 * The groups in which texts that no cell counts are let out: by the tree alone, each at the lowest unit that holds `min`
 * or more of them with those below it that have no group of their own; the others wait. Nothing else tells of their
 * number, so that sizes of `min` or more are all that is ever known of it.
 */
export function pooledGroups(pieces: readonly TextPiece[], min: number): TextGroup[] {
  const labels = [...new Set(pieces.map(({ label }) => label))];
  const cells = [...piecesBelow(pieces)].map(([unit, own]) => ({ unit, labels, answered: sizeOf(own) }));
  return textGroups(pieces, { cells, earlier: [], min });
}

type CellPieces = { cell: TextCell; own: readonly TextPiece[] };

/** The pieces of each unit and all below it. */
function piecesBelow(pieces: readonly TextPiece[]): Map<string, TextPiece[]> {
  const below = new Map<string, TextPiece[]>();
  for (const piece of pieces) {
    for (const unit of piece.chain) {
      const own = below.get(unit) ?? [];
      below.set(unit, own);
      own.push(piece);
    }
  }
  return below;
}

/** Cells within others come first; of two over the same texts the one that stands lower, so that it names them nearest. */
function smallestFirst(one: CellPieces, other: CellPieces): number {
  return one.own.length - other.own.length || heightOf(one) - heightOf(other);
}

/** How far above its lowest texts a cell stands. */
function heightOf({ cell, own }: CellPieces): number {
  return Math.max(0, ...own.map(({ chain }) => chain.indexOf(cell.unit)));
}

function sizeOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { count }) => sum + count, 0);
}

function placeOf({ label, unit }: Pick<TextPiece, "label" | "unit">): string {
  return `${label}\n${unit}`;
}
