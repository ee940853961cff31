/**
 * A JSON value in the one form of RFC 8785 (JCS): keys in UTF-16 order, no blanks, numbers as ECMAScript prints them.
 * Keys whose value is undefined are left out; whatever else JSON cannot say throws a TypeError.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`;
  }
  if (isObject(value)) {
    return canonicalObject(value);
  }
  if (typeof value === "string" || typeof value === "boolean" || value === null || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError(`not a JSON value: ${String(value)}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  let members = "";
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) {
      members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(value)}`;
    }
  }
  return `{${members}}`;
}
