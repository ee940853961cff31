import type { ShareCounts } from "./newcombe-interval.ts";
import { toldResponses } from "./per-response.ts";
import type { End } from "./readings.ts";

/** What stands at one end of a change of a share with answers. */
export function endOf(counts: ShareCounts): End {
  return { value: counts.favourable / counts.valid, valid: counts.valid, ...toldResponses(counts) };
}
