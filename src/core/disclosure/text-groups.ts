/**
 * The texts of one question that one unit itself was given under one label (a month, a month of a wave, an import into
 * one). `chain`: the unit and all above it in the tree of the label's month, nearest first.
 */
export type TextPiece = { label: string; unit: string; count: number; chain: readonly string[] };

/** A shown cell of the question: the labels that it adds up, and how many texts those hold. */
export type TextCell = { unit: string; labels: readonly string[]; answered: number };

/** Texts that are read together at a unit: the smallest piece of text that is ever told from another. */
export type TextGroup = { holder: string; pieces: readonly TextPiece[] };

/**
 * The groups in which the texts of shown cells are let out: those of a cell, less those of groups that lie wholly in it,
 * where that leaves `min` or more; the others wait for a cell above theirs, or for a later one. Every piece is in one
 * group at most, `earlier` ones included, and every group counts a difference of shown cells: sizes tell nothing new.
 * A cell that cuts through a group, or counts other texts than `pieces` has, lets none out.
 */
export function textGroups(
  pieces: readonly TextPiece[],
  { cells, earlier, min }: { cells: readonly TextCell[]; earlier: readonly TextGroup[]; min: number },
): TextGroup[] {
  const within = cells.map((cell) => ({ cell, own: piecesOfCell(pieces, cell) }));
  const known = earlier.map(({ pieces: of }) => of.map(placeOf));
  const groups: TextGroup[] = [];
  for (const { cell, own } of within.toSorted(smallestFirst)) {
    const places = new Set(own.map(placeOf));
    const met = known.filter((group) => group.some((place) => places.has(place)));
    const taken = new Set(met.flat());
    const rest = own.filter((piece) => !taken.has(placeOf(piece)));
    const isWhole = [...taken].every((place) => places.has(place)) && sizeOf(own) === cell.answered;
    if (isWhole && rest.length > 0 && sizeOf(rest) >= min) {
      groups.push({ holder: cell.unit, pieces: rest });
      known.push(rest.map(placeOf));
    }
  }
  return groups;
}

type CellPieces = { cell: TextCell; own: readonly TextPiece[] };

function piecesOfCell(pieces: readonly TextPiece[], { unit, labels }: TextCell): TextPiece[] {
  return pieces.filter(({ label, chain }) => labels.includes(label) && chain.includes(unit));
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
