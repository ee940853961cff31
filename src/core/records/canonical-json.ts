/**
 * A JSON value in the one form of RFC 8785 (JCS): keys in UTF-16 order, no blanks, numbers as ECMAScript prints them.
 * Keys whose value is undefined are left out; whatever else JSON cannot say throws a TypeError.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    return canonicalObject(value);
  }
  if (typeof value === "string" || typeof value === "boolean" || value === null || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError(`not a JSON value: ${String(value)}`);
}

function canonicalObject(object: object): string {
  const members: [string, unknown][] = Object.entries(object).filter(([, value]) => value !== undefined);
  const inOrder = members.length > 1 ? members.sort(([a], [b]) => (a < b ? -1 : 1)) : members;
  return `{${inOrder.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(",")}}`;
}
