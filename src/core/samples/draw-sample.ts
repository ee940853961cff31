import type { Sha256 } from "../records/commitment.ts";
import { hexOf } from "../records/hex.ts";
import { utf8Of } from "../records/utf8.ts";
import type { Result } from "../result.ts";

export type DrawRefusal =
  | { reason: "bad_count"; stratum: string }
  | { reason: "too_few_in_frame"; stratum: string; frame: number }
  | { reason: "repeated_id"; id: string }
  | { reason: "bad_seed" }
  | { reason: "stratum_without_count"; stratum: string };

/** One case that may be drawn. */
export type FrameRow = { id: string; stratum: string };

/**
 * A simple random draw of `count` ids without replacement, in the order drawn, the same for the same frame and seed on
 * any machine: the ids with the smallest SHA-256 of seed, line feed and id (UTF-8). Whoever knows the seed can check it:
 * `printf '%s\n%s' SEED ID | sha256sum`. The next ids in that order stand in for those who cannot be reached, and the
 * order of the frame has no say. The seed is to be fixed before the frame is known, or it can be tried out.
 * Refused: a count that is not whole or above the frame, an id twice, an empty seed or one with a line feed.
 * Source: Ohlsson (1995), Business Survey Methods, ch. 9, on permanent random numbers; a hash as the number: RFC 3797.
 */
export function drawSample(
  ids: readonly string[],
  count: number,
  seed: string,
  sha256: Sha256,
): Result<string[], DrawRefusal> {
  const rows = ids.map((id) => ({ id, stratum: "" }));
  return drawStratifiedSample(rows, new Map([["", count]]), seed, sha256);
}

/**
 * A simple random draw inside each stratum, of as many as `counts` says, each as `drawSample`; strata in the order of
 * `counts`. Refused too: a row whose stratum has no count (0 is one).
 */
export function drawStratifiedSample(
  frame: readonly FrameRow[],
  counts: ReadonlyMap<string, number>,
  seed: string,
  sha256: Sha256,
): Result<string[], DrawRefusal> {
  const fault = frameFault(frame, counts, seed);
  if (fault) {
    return { ok: false, refusal: fault };
  }
  const drawn: string[] = [];
  for (const [stratum, count] of counts) {
    const members = frame.filter((row) => row.stratum === stratum);
    if (!Number.isSafeInteger(count) || count < 0) {
      return { ok: false, refusal: { reason: "bad_count", stratum } };
    }
    if (count > members.length) {
      return { ok: false, refusal: { reason: "too_few_in_frame", stratum, frame: members.length } };
    }
    drawn.push(...inDrawOrder(members, seed, sha256).slice(0, count));
  }
  return { ok: true, value: drawn };
}

function inDrawOrder(rows: readonly FrameRow[], seed: string, sha256: Sha256): string[] {
  return rows
    .map(({ id }) => ({ id, number: hexOf(sha256(utf8Of(`${seed}\n${id}`))) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ id }) => id);
}

function frameFault(frame: readonly FrameRow[], counts: ReadonlyMap<string, number>, seed: string): DrawRefusal | null {
  if (seed === "" || seed.includes("\n")) {
    return { reason: "bad_seed" };
  }
  const seen = new Set<string>();
  for (const { id, stratum } of frame) {
    if (seen.has(id)) {
      return { reason: "repeated_id", id };
    }
    if (!counts.has(stratum)) {
      return { reason: "stratum_without_count", stratum };
    }
    seen.add(id);
  }
  return null;
}
