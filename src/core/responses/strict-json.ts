import { accept, type Result, refuse } from "../result.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const LEFT_BRACKET = 0x5b;
const RIGHT_BRACKET = 0x5d;
const LEFT_BRACE = 0x7b;
const RIGHT_BRACE = 0x7d;

/**
 * The value of a JSON text, read more strictly than JSON.parse does.
 * Malformed text is refused as `malformed_json`; a key given twice in one object, a key `__proto__` or nesting deeper
 * than `depthMax` (the outermost object is 1 deep) as `bad_envelope`. Never recurses.
 */
export function parseStrictJson(text: string, depthMax: number): Result<unknown> {
  if (hasForbiddenStructure(text, depthMax)) {
    return refuse({ reason: "bad_envelope" });
  }
  try {
    return accept(JSON.parse(text));
  } catch {
    return refuse({ reason: "malformed_json" });
  }
}

// Need not notice malformed text: what it lets through still has to pass JSON.parse.
function hasForbiddenStructure(text: string, depthMax: number): boolean {
  const keysByDepth: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (isFollowedByColon(text, end)) {
        const key = keyOf(text, at, end);
        const keys = keysByDepth.at(-1);
        if (key === "__proto__" || keys?.has(key)) {
          return true;
        }
        keys?.add(key);
      }
      at = end;
    } else if (code === LEFT_BRACE || code === LEFT_BRACKET) {
      if (keysByDepth.push(code === LEFT_BRACE ? new Set() : null) > depthMax) {
        return true;
      }
    } else if (code === RIGHT_BRACE || code === RIGHT_BRACKET) {
      keysByDepth.pop();
    }
  }
  return false;
}

/** The position of the quote that closes the string opened at `start`, or the text's length. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) {
    end = text.indexOf('"', end + 1);
  }
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) {
    before--;
  }
  return (at - before) % 2 === 0;
}

function isFollowedByColon(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && text.charCodeAt(at) <= 0x20) {
    at++;
  }
  return text.charCodeAt(at) === COLON;
}

/** A key as JSON.parse would read it: two spellings of one key are one key. */
function keyOf(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  if (!raw.includes("\\")) {
    return raw;
  }
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
