export type Failure = { requestId: string; route: string; error: unknown };

/**
 * A failure as one line: request id, route pattern, and where in the program it happened. Neither the message nor
 * anything of the request, because they may hold what a person wrote.
 */
export function describeFailure({ requestId, route, error }: Failure): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  const at = error instanceof Error ? placesOf(error).slice(0, 8) : [];
  return JSON.stringify({ requestId, route, kind, code, at: at.map((line) => line.trim()) });
}

/** The stack after the message, which may look like a stack itself. */
function placesOf({ stack = "", message }: Error): string[] {
  const rest = stack.slice(stack.indexOf(message) + message.length);
  return rest.match(/^ +at .+$/gm) ?? [];
}
