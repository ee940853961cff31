/** The RFC 6901 pointer to a place in a JSON document: `pointerTo("answers", "m", "a/b")` is `/answers/m/a~1b`. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
