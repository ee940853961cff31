import Database from "libsql";
import {
  type Condition,
  decodeValue,
  encodeValue,
  type HranaError,
  type Request,
  type Step,
  type Stmt,
  type StmtResult,
} from "./hrana-messages.ts";

/** One stream: a connection of its own, and the SQL texts stored on it. */
export class HranaStream {
  readonly #db: Database.Database;
  readonly #texts = new Map<number, string>();

  constructor(path: string) {
    this.#db = new Database(path, { timeout: 5000 });
    this.#db.exec("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;");
  }

  close(): void {
    this.#db.close();
  }

  answer(request: Request): unknown {
    switch (request.type) {
      case "execute":
        return { type: "execute", result: this.#execute(request.stmt) };
      case "batch":
        return { type: "batch", result: this.#batch(request.batch.steps) };
      case "sequence":
        this.#db.exec(this.#sqlOf(request));
        return { type: "sequence" };
      case "describe":
        this.#db.prepare(this.#sqlOf(request));
        return { type: "describe", result: { params: [], cols: [], is_explain: false, is_readonly: false } };
      case "store_sql":
        this.#texts.set(request.sql_id, request.sql);
        return { type: "store_sql" };
      case "close_sql":
        this.#texts.delete(request.sql_id);
        return { type: "close_sql" };
      case "get_autocommit":
        return { type: "get_autocommit", is_autocommit: !this.#db.inTransaction };
      case "close":
        return { type: "close" };
    }
  }

  #execute(stmt: Stmt): StmtResult {
    const statement = this.#db.prepare(this.#sqlOf(stmt));
    statement.safeIntegers(true);
    const args = argumentsOf(stmt);
    if (!isReader(statement)) {
      const info = statement.run(args);
      return {
        cols: [],
        rows: [],
        affected_row_count: info.changes,
        last_insert_rowid: String(info.lastInsertRowid),
      };
    }
    const rows = statement.all(args) as unknown[][];
    return {
      cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
      rows: rows.map((row) => Array.from(row, encodeValue)),
      affected_row_count: 0,
      last_insert_rowid: null,
    };
  }

  #batch(steps: readonly Step[]): { step_results: (StmtResult | null)[]; step_errors: (HranaError | null)[] } {
    const step_results: (StmtResult | null)[] = [];
    const step_errors: (HranaError | null)[] = [];
    const holds = (condition: Condition): boolean => {
      switch (condition.type) {
        case "ok":
          return Boolean(step_results[condition.step]);
        case "error":
          return Boolean(step_errors[condition.step]);
        case "not":
          return !holds(condition.cond);
        case "and":
          return condition.conds.every(holds);
        case "or":
          return condition.conds.some(holds);
        case "is_autocommit":
          return !this.#db.inTransaction;
      }
    };
    for (const { condition, stmt } of steps) {
      let result: StmtResult | null = null;
      let error: HranaError | null = null;
      if (!condition || holds(condition)) {
        try {
          result = this.#execute(stmt);
        } catch (thrown) {
          error = hranaError(thrown);
        }
      }
      step_results.push(result);
      step_errors.push(error);
    }
    return { step_results, step_errors };
  }

  #sqlOf({ sql, sql_id }: { sql?: string; sql_id?: number }): string {
    const text = sql ?? this.#texts.get(sql_id ?? Number.NaN);
    if (text === undefined) {
      throw new Error(`No SQL text ${sql_id}`);
    }
    return text;
  }
}

export function hranaError(thrown: unknown): HranaError {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "SQLITE_ERROR";
  return { message: `SQLite error: ${thrown instanceof Error ? thrown.message : String(thrown)}`, code };
}

type Statement = ReturnType<Database.Database["prepare"]>;

/** The driver says only by throwing that a statement gives no rows. */
function isReader(statement: Statement): boolean {
  try {
    statement.raw(true);
    return true;
  } catch {
    return false;
  }
}

function argumentsOf({ args = [], named_args = [] }: Stmt): unknown[] | Record<string, unknown> {
  return named_args.length === 0
    ? args.map(decodeValue)
    : Object.fromEntries(named_args.map(({ name, value }) => [name.replace(/^[:@$]/, ""), decodeValue(value)]));
}
