import { isClosed, kindOfKey, type Period, parsePeriod } from "../../core/figures/period.ts";
import type { FieldReason } from "../../core/refusal.ts";
import type { IndicatorKind } from "../../core/surveys/survey.ts";
import type { Database } from "../../store/database.ts";
import type { PeriodCell } from "../../store/figure-versions.ts";
import { listIndicators } from "../../store/indicators.ts";
import { listWaves } from "../../store/waves.ts";
import { plainCell } from "./cell.ts";
import type { TableRow } from "./read-table.ts";
import type { CellFault } from "./rejected-rows.ts";
import { UnitLookup } from "./unit-lookup.ts";

export const PERIOD_CELL_COLUMNS = ["unit", "indicator", "period"] as const;

/** A row's place without an indicator. */
export type UnitPeriod = Omit<PeriodCell, "indicator">;

/** Judges which unit, indicator and period a row is about. */
export class PeriodCellReader {
  readonly #today: string;
  readonly #units: UnitLookup;
  readonly #kinds: ReadonlyMap<string, IndicatorKind>;
  readonly #waves: ReadonlyMap<string, Period>;

  private constructor(
    today: string,
    units: UnitLookup,
    kinds: ReadonlyMap<string, IndicatorKind>,
    waves: ReadonlyMap<string, Period>,
  ) {
    this.#today = today;
    this.#units = units;
    this.#kinds = kinds;
    this.#waves = waves;
  }

  static async open(db: Database, today: string, units: ReadonlySet<string> | null = null): Promise<PeriodCellReader> {
    const kinds = new Map((await listIndicators(db)).map(({ key, kind }) => [key, kind]));
    // A wave's key means the same days in every survey.
    const waves = (await listWaves(db)).map(({ key, fromDay, toDay }): [string, Period] => [
      key,
      { kind: "wave", key, from: fromDay, to: toDay },
    ]);
    return new PeriodCellReader(today, new UnitLookup(db, units), kinds, new Map(waves));
  }

  /** Looks up the units of these rows; to be awaited before they are read. */
  async load(rows: readonly TableRow[]): Promise<void> {
    await this.#units.load(rows.map((row) => plainCell(row.cells.unit ?? "")));
  }

  /** The row's cell, or what is wrong with it, added to `faults`. Figures need a period that is over. */
  read(row: TableRow, isClosedOnly: boolean, faults: CellFault[]): PeriodCell | null {
    const place = this.readPlace(row, isClosedOnly, faults);
    const indicator = plainCell(row.cells.indicator ?? "");
    const reason = this.#indicatorFault(indicator);
    if (reason !== null) {
      faults.push({ column: "indicator", reason });
    }
    return place && reason === null ? { ...place, indicator } : null;
  }

  /** The same for rows that are about a unit and a period alone. */
  readPlace({ cells }: TableRow, isClosedOnly: boolean, faults: CellFault[]): UnitPeriod | null {
    const unit = plainCell(cells.unit ?? "");
    const key = plainCell(cells.period ?? "");
    const period = this.#periodOf(key);
    const found = {
      unit: unit ? this.#units.faultOn(unit, period?.from ?? this.#today) : "required",
      period: periodFault(key, period, isClosedOnly, this.#today),
    } satisfies Record<string, FieldReason | null>;
    for (const [column, reason] of Object.entries(found)) {
      if (reason !== null) {
        faults.push({ column, reason });
      }
    }
    return period === null || Object.values(found).some(Boolean)
      ? null
      : { unit, periodKind: period.kind, period: period.key };
  }

  #periodOf(key: string): Period | null {
    const kind = kindOfKey(key);
    return kind === null ? (this.#waves.get(key) ?? null) : parsePeriod(kind, key);
  }

  #indicatorFault(key: string): FieldReason | null {
    const kind = this.#kinds.get(key);
    if (kind === undefined) {
      return key === "" ? "required" : "unknown_indicator";
    }
    return kind === "share" || kind === "accuracy" ? null : "wrong_type";
  }
}

function periodFault(key: string, period: Period | null, isClosedOnly: boolean, today: string): FieldReason | null {
  if (period === null) {
    return key === "" ? "required" : "bad_period";
  }
  const isOver = isClosedOnly ? isClosed(period, today, 0) : period.from <= today;
  return isOver ? null : "open_period";
}
