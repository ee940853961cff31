/** Whether a value says nothing: an empty text, list or matrix. `null` is not blank but of the wrong type. */
export function isBlank(value: unknown): boolean {
  if (typeof value === "string" || Array.isArray(value)) {
    return value.length === 0;
  }
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** The answers without blank ones: leaving a field empty is not answering it. */
export function dropBlanks(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => !isBlank(value)));
}
