// A string, an identifier in quotes or a comment is passed over whole; what is left is words, semicolons and the rest.
const TOKENS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\w+|;|[^\w;'"]/g;

/** SQL text cut into single statements without their semicolons; those inside a trigger's body do not cut. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = "";
  let isTrigger = false;
  let depth = 0;
  for (const [token] of sql.matchAll(TOKENS)) {
    const word = token.toUpperCase();
    isTrigger ||= word === "TRIGGER" && /^\s*CREATE\s+(TEMP\s+|TEMPORARY\s+)?$/i.test(current);
    if (word === "CASE" || (word === "BEGIN" && isTrigger)) {
      depth += 1;
    } else if (word === "END" && depth > 0) {
      depth -= 1;
    }
    if (token === ";" && depth === 0) {
      statements.push(current.trim());
      current = "";
      isTrigger = false;
    } else if (!token.startsWith("--") && !token.startsWith("/*")) {
      current += token;
    }
  }
  return [...statements, current.trim()].filter((statement) => statement !== "");
}
