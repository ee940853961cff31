import { accept, type Result, refuse } from "../../core/result.ts";
import { callbackChain } from "../../core/samples/callback-chain.ts";
import { shownChain } from "../../core/samples/shown-chain.ts";
import { type ChainRecord, findChains, insertChains, type StoredChain } from "../../store/chains.ts";
import { answerCountMin } from "../../store/releases.ts";
import { recordAct } from "../accounts/record-act.ts";
import type { Deps } from "../deps.ts";
import { type ImportOutcome, importObject } from "./import-outcome.ts";
import type { PeriodRowsInput } from "./import-period-rows.ts";
import { PeriodCellReader, type UnitPeriod } from "./period-cell.ts";
import { protectChains } from "./protect-chains.ts";
import { CHAIN_STEPS, chainColumns, readChain } from "./read-chain.ts";
import { readTable, type TableRow } from "./read-table.ts";
import { type CellFault, RejectedRows } from "./rejected-rows.ts";
import { releaseImport } from "./release-import.ts";
import { ROWS_PER_CHUNK, writeImport } from "./write-import.ts";

type JudgedChain = { line: number; place: UnitPeriod; counts: ChainRecord };
type Judged = { newChains: Map<string, StoredChain>; alreadyThere: number };

/**
 * Imports the chain of call-backs per unit and closed period from a CSV file: all rows, or none when one is at fault
 * (`rejected_rows`). Equal counts again are already there; other counts need a reason to correct them. What may be told
 * of each chain is decided here and kept with it.
 */
export function importChains(deps: Deps, input: PeriodRowsInput): Promise<Result<ImportOutcome>> {
  return deps.runImport(() => importFile(deps, input));
}

async function importFile(deps: Deps, input: PeriodRowsInput): Promise<Result<ImportOutcome>> {
  const rejected = new RejectedRows();
  const { newChains, alreadyThere } = await judge(deps, input, rejected);
  if (!rejected.isEmpty) {
    return refuse(rejected.refusal());
  }
  const outcome = { accepted: newChains.size, alreadyThere };
  if (input.isDryRun) {
    return accept(outcome);
  }
  const { by, correctReason: reason } = input;
  const object = importObject(newChains.size, { reason });
  if (newChains.size === 0) {
    await recordAct(deps, by, object);
    return accept(outcome);
  }
  const start = { kind: "chains", survey: null, by, object } as const;
  const importId = await writeImport(deps, start, async function* (id) {
    const rows = await protectChains(deps, [...newChains.values()], await answerCountMin(deps.db));
    const stamp = { reason, recordedOn: deps.today(), actor: by.actor, importId: id };
    for (let first = 0; first < rows.length; first += ROWS_PER_CHUNK) {
      yield [insertChains(rows.slice(first, first + ROWS_PER_CHUNK), stamp)];
    }
  });
  await releaseImport(deps, { importId, kind: "chains", actor: by.actor });
  return accept(outcome);
}

async function judge(deps: Deps, input: PeriodRowsInput, rejected: RejectedRows): Promise<Judged> {
  const places = await PeriodCellReader.open(deps.db, deps.today(), input.units);
  const min = await answerCountMin(deps.db);
  const judged: Judged = { newChains: new Map(), alreadyThere: 0 };
  for await (const block of readTable(input.bytes, await chainColumns(input.bytes), rejected)) {
    await places.load(block);
    const rows = block.flatMap((row) => readRow(places, row, rejected));
    const found = await findChains(
      deps.db,
      rows.map(({ place }) => place),
    );
    const stored = new Map(found.map((chain) => [placeKey(chain), chain]));
    for (const row of rows) {
      addRow(row, { stored, min, mayCorrect: input.correctReason !== null }, judged, rejected);
    }
  }
  return judged;
}

function readRow(places: PeriodCellReader, row: TableRow, rejected: RejectedRows): JudgedChain[] {
  const faults: CellFault[] = [];
  const place = places.readPlace(row, true, faults);
  const counts = readChain(row, faults);
  for (const fault of faults) {
    rejected.add(row.line, fault);
  }
  return place && counts ? [{ line: row.line, place, counts }] : [];
}

function addRow(
  { line, place, counts }: JudgedChain,
  { stored, min, mayCorrect }: { stored: ReadonlyMap<string, StoredChain>; min: number; mayCorrect: boolean },
  judged: Judged,
  rejected: RejectedRows,
): void {
  const key = placeKey(place);
  const earlier = judged.newChains.get(key);
  const known = earlier ?? stored.get(key);
  if (known && isSame(known.counts, counts)) {
    judged.alreadyThere += 1;
  } else if (earlier || (known && !mayCorrect)) {
    rejected.add(line, { column: "handled", reason: "figure_exists" });
  } else {
    const chain = callbackChain({ ...counts, excluded: new Map(counts.excluded) });
    if (!chain.ok) {
      throw new Error("a chain that was judged consistent is not");
    }
    judged.newChains.set(key, { ...place, counts, shown: shownChain(chain.value, min) });
  }
}

/** A reason without cases says the same as one that is absent. */
function isSame(one: ChainRecord, other: ChainRecord): boolean {
  const reasonsOf = ({ excluded }: ChainRecord) => JSON.stringify(excluded.filter(([, count]) => count > 0).toSorted());
  return CHAIN_STEPS.every((step) => one[step] === other[step]) && reasonsOf(one) === reasonsOf(other);
}

function placeKey({ unit, periodKind, period }: UnitPeriod): string {
  return [unit, periodKind, period].join("\u0000");
}
