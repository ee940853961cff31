/**
 * A text as one cell of a CSV file (RFC 4180), always quoted. What a spreadsheet would take for a formula gets an
 * apostrophe in front, as does an apostrophe itself, so that every text can be read back.
 * Source: OWASP, CSV Injection.
 */
export function csvCell(text: string): string {
  const escaped = /^[=+\-@\t\r\n\0'＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${escaped.replaceAll('"', '""')}"`;
}
