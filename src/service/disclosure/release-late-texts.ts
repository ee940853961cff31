import { monthOfLabel } from "../../core/disclosure/past-releases.ts";
import { pooledGroups, type TextPiece } from "../../core/disclosure/text-groups.ts";
import { spansOfQuestion } from "../../store/released-spans.ts";
import { closedPeriods, closePeriodStatement, releasedCellsOf } from "../../store/releases.ts";
import {
  settleEarlierTextsStatement,
  settleLateTextsStatement,
  type TextSeries,
  textGroupsStatement,
  waitingPieces,
} from "../../store/settled-texts.ts";
import type { Deps } from "../deps.ts";
import type { ReleaseContext } from "./release-context.ts";
import { releaseTexts } from "./release-texts.ts";
import { wavesOf } from "./waves-of.ts";

/**
 * Lets texts out with the release of a month that no figure counts: they came after the release of their own month or
 * wave, or in an import into it. Each in a group of its kind, for good; where there are too few they wait for the next.
 */
export async function releaseLateTexts(
  deps: Deps,
  { treeOf, answerCountMin, textFields }: ReleaseContext,
  month: string,
): Promise<void> {
  await deps.db.batch([settleLateTextsStatement(month, textFields)]);
  const tree = treeOf(month);
  const when = { kind: "month", period: month, releasedOn: deps.today(), isPooled: true } as const;
  for (const { pieces, ...series } of await waitingPieces(deps.db)) {
    const isCounted = await countedPieces(deps, series, treeOf);
    const waiting = pieces.filter((piece) => !isCounted(piece));
    const placed = waiting.map((piece) => ({
      ...piece,
      chain: tree.has(piece.unit) ? tree.ancestorsOf(piece.unit) : [piece.unit],
    }));
    const groups = pooledGroups(placed, answerCountMin);
    if (groups.length > 0) {
      await deps.db.batch([textGroupsStatement(series, groups, when)]);
    }
  }
}

/** Whether a cell that was let out or is withheld counts a piece: such a one can be told by figures alone. */
async function countedPieces(
  deps: Deps,
  series: TextSeries,
  treeOf: ReleaseContext["treeOf"],
): Promise<(piece: Pick<TextPiece, "label" | "unit">) => boolean> {
  const counted = new Set((await spansOfQuestion(deps.db, series)).map(({ unit, label }) => `${unit}\n${label}`));
  return ({ label, unit }) => {
    const tree = treeOf(monthOfLabel(label));
    const chain = tree.has(unit) ? tree.ancestorsOf(unit) : [unit];
    return chain.some((above) => counted.has(`${above}\n${label}`));
  };
}

/** Once: lets the texts of periods out that had their release before it was noted which texts a figure counts. */
export async function releaseEarlierTexts(deps: Deps, context: ReleaseContext): Promise<void> {
  const done = await closedPeriods(deps.db);
  if (done.has("texts earlier")) {
    return;
  }
  if (done.size > 0) {
    await deps.db.batch([settleEarlierTextsStatement()]);
  }
  const months = [...done].flatMap((name) => (name.startsWith("month ") ? [name.slice("month ".length)] : []));
  const waves = (await wavesOf(deps)).filter(({ key }) => done.has(`wave ${key}`)).map(({ key }) => key);
  const periods = [
    ...months.toSorted().map((key) => ({ kind: "month", key }) as const),
    ...waves.map((key) => ({ kind: "wave", key }) as const),
  ];
  for (const period of periods) {
    const cells = await releasedCellsOf(deps.db, period.kind, [period.key]);
    const statements = await releaseTexts(deps, context, { period, cells });
    if (statements.length > 0) {
      await deps.db.batch(statements);
    }
  }
  await deps.db.batch([closePeriodStatement("texts", "earlier", deps.today())]);
}
