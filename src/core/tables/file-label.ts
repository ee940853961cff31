const LENGTH_MAX = 100;

/**
 * What a file is called where it is told of: its last part without control, format and lone surrogate characters, at
 * most a hundred code points, the end of a longer one kept; "" where nothing is left.
 */
export function fileLabel(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const characters = [...last.replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, "").trim()];
  return characters.length > LENGTH_MAX ? `…${characters.slice(1 - LENGTH_MAX).join("")}` : characters.join("");
}
