import { gateMeasures, type LabelCells, type Past } from "../../core/disclosure/gate-measures.ts";
import { CARRIED_MONTHS_MAX, monthOfLabel, pastReleases } from "../../core/disclosure/past-releases.ts";
import { releaseCells } from "../../core/disclosure/release-cells.ts";
import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import { type Period, periodsEndingWith } from "../../core/figures/period.ts";
import { PROOF_CLASSES } from "../../core/responses/answer.ts";
import type { Statement } from "../../store/database.ts";
import { type ReleasedSpan, releasedSpans } from "../../store/released-spans.ts";
import { releaseStatement } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { loadLabels } from "./load-labels.ts";
import type { ReleaseContext } from "./release-context.ts";

const CELLS_PER_STATEMENT = 500;

/** Sums that began this long ago can still tie to those of now, by way of others. */
const TIED_MONTHS_MAX = 2 * CARRIED_MONTHS_MAX;

/**
 * What becomes public when settled labels of one month or wave are released: every cell that has had no release of
 * the period yet passes the gate, with the months carried forward to it.
 */
export async function releaseStep(
  deps: Deps,
  context: ReleaseContext,
  { period, labels }: { period: Period; labels: readonly string[] },
): Promise<ReleasedCell[]> {
  const range =
    period.kind === "wave"
      ? [period.key, period.key]
      : [periodsEndingWith("month", period.key, TIED_MONTHS_MAX + 1)[0]?.key, "9999-12"];
  const [from = "", to = ""] = range;
  const spans = await releasedSpans(deps.db, { kind: period.kind, from, to });
  const past = pastReleases(spans, period.key);
  const tied = period.kind === "wave" ? [] : tiedLabels(spans, past);
  const wanted = [...new Set([...tied, ...labels])].sort((a, b) => (monthOfLabel(a) < monthOfLabel(b) ? -1 : 1));
  const byProof = await loadLabels(deps, context, wanted, period);
  return PROOF_CLASSES.flatMap((proof) => {
    const lattice: LabelCells[] = byProof.get(proof) ?? [];
    const decisions = gateMeasures({
      ...{ proof, labels, lattice },
      groups: context.groups,
      min: context.answerCountMin,
      pastOf: (measure) => past(proof, measure),
    });
    return releaseCells(decisions, lattice, { proof, period });
  });
}

/**
 * Labels that are still carried forward by some cell, and all that sums let out before tie to any of them, one way or
 * another: what is shown now may tell of each.
 */
function tiedLabels(spans: readonly ReleasedSpan[], past: (proof: string, measure: string) => Past): string[] {
  const measures = new Set(spans.map(({ proof, measure }) => `${proof}\n${measure}`));
  const tied = new Set(
    [...measures].flatMap((name) => {
      const [proof = "", measure = ""] = name.split("\n");
      return [...past(proof, measure).pending.values()].flat();
    }),
  );
  const sums = new Map(
    spans.flatMap(({ status, span }) => (status === "shown" && span.length > 1 ? [[span.join(), span] as const] : [])),
  );
  for (let size = -1; size < tied.size; ) {
    size = tied.size;
    for (const span of [...sums.values()].filter((labels) => labels.some((label) => tied.has(label)))) {
      for (const label of span) {
        tied.add(label);
      }
    }
  }
  return [...tied];
}

/** Lets cells out together with what else must be written with them: all in one batch. */
export async function letOut(
  deps: Deps,
  cells: readonly ReleasedCell[],
  more: readonly Statement[] = [],
): Promise<void> {
  const starts = Array.from(
    { length: Math.ceil(cells.length / CELLS_PER_STATEMENT) },
    (_, i) => i * CELLS_PER_STATEMENT,
  );
  const releases = starts.map((start) =>
    releaseStatement(cells.slice(start, start + CELLS_PER_STATEMENT), deps.today()),
  );
  if (releases.length + more.length > 0) {
    await deps.db.batch([...releases, ...more]);
  }
}
