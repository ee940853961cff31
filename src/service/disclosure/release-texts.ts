import { monthOfLabel } from "../../core/disclosure/past-releases.ts";
import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import { type TextCell, textGroups } from "../../core/disclosure/text-groups.ts";
import type { Period } from "../../core/figures/period.ts";
import type { Statement } from "../../store/database.ts";
import { earlierTextGroups, settledPieces, type TextSeries, textGroupsStatement } from "../../store/settled-texts.ts";
import type { Deps } from "../deps.ts";
import type { ReleaseContext } from "./release-context.ts";

/**
 * What must be written with the release of a month or wave so that the texts of the questions whose cells are let out
 * now can be read: each in the smallest group that may be told apart, for good.
 */
export async function releaseTexts(
  deps: Deps,
  { treeOf, answerCountMin }: ReleaseContext,
  { period, cells }: { period: Pick<Period, "kind" | "key">; cells: readonly ReleasedCell[] },
): Promise<Statement[]> {
  const bySeries = textCellsOf(cells);
  const labels = [...new Set([...bySeries.values()].flatMap((own) => own.flatMap((cell) => cell.labels)))];
  const chainOf = (label: string, unit: string) => {
    const tree = treeOf(monthOfLabel(label));
    return tree.has(unit) ? tree.ancestorsOf(unit) : [unit];
  };
  const when = { kind: period.kind, period: period.key, releasedOn: deps.today(), isPooled: false };
  const statements: Statement[] = [];
  for (const { pieces, ...series } of await settledPieces(deps.db, labels)) {
    const placed = pieces.map((piece) => ({ ...piece, chain: chainOf(piece.label, piece.unit) }));
    const earlier = await earlierTextGroups(deps.db, series, labels);
    const own = bySeries.get(nameOf(series)) ?? [];
    const groups = textGroups(placed, { cells: own, earlier, min: answerCountMin });
    if (groups.length > 0) {
      statements.push(textGroupsStatement(series, groups, when));
    }
  }
  return statements;
}

/** Shown cells of questions' own counts, by question and proof class; only some of the questions are texts. */
function textCellsOf(cells: readonly ReleasedCell[]): Map<string, TextCell[]> {
  const bySeries = new Map<string, TextCell[]>();
  for (const { measure, proof, unit, status, counts, span } of cells) {
    const [, survey = "", field = ""] = /^question:([^:]*):(.*)$/.exec(measure) ?? [];
    if (status === "shown" && counts && "answered" in counts && span !== null && field !== "") {
      const name = nameOf({ survey, field, proof });
      bySeries.set(name, [...(bySeries.get(name) ?? []), { unit, labels: span, answered: counts.answered }]);
    }
  }
  return bySeries;
}

function nameOf({ survey, field, proof }: TextSeries): string {
  return JSON.stringify([survey, field, proof]);
}
