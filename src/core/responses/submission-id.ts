const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A submission's id in lower case, or null when it is not a UUID of version 4 (RFC 9562): others tell time or machine. */
export function normaliseSubmissionId(input: string): string | null {
  const id = input.toLowerCase();
  return UUID_V4.test(id) ? id : null;
}
