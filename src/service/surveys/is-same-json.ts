/** Whether two JSON values say the same; the order of an object's keys says nothing. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) {
    return one === other;
  }
  const entries = Object.entries(one).filter(([, value]) => value !== undefined);
  const others = new Map(Object.entries(other).filter(([, value]) => value !== undefined));
  return entries.length === others.size && entries.every(([key, value]) => isSameJson(value, others.get(key)));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
