import type Driver from "libsql";

const STATEMENTS_MAX = 200;

/** The statement of a text, prepared once for the connection: preparing costs ten times a look-up. */
export function preparedStatements(connection: Driver.Database): (sql: string) => Driver.Statement {
  const statements = new Map<string, Driver.Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) {
      return known;
    }
    if (statements.size >= STATEMENTS_MAX) {
      statements.clear();
    }
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}
