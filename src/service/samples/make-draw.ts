import { canonicalJson } from "../../core/records/canonical-json.ts";
import { hexOf } from "../../core/records/hex.ts";
import { utf8Of } from "../../core/records/utf8.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { type DrawRefusal, drawStratifiedSample, type FrameRow } from "../../core/samples/draw-sample.ts";
import { listDraws, newDraw } from "../../store/draws.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";

/** One stratum of a frame, and how many of it are to be drawn; an unstratified frame is one without a name. */
export type DrawStratum = { name: string; ids: readonly string[]; count: number };
export type MakeDrawInput = { strata: readonly DrawStratum[]; seed: string; isStratified: boolean };

/** `earlierDraws`: other draws from this very frame, by other seeds or counts; a seed that was tried out shows here. */
export type MadeDraw = {
  seed: string;
  frameCount: number;
  drawn: readonly string[];
  strata: readonly { name: string; frame: number; drawn: readonly string[] }[];
  frameDigest: string;
  earlierDraws: number;
};

/**
 * The reproducible draw from a frame, in the order drawn. Kept of it: digests of the frame and of what was drawn, and the
 * seed; never an id. Refused as `drawStratifiedSample`, naming the field.
 */
export async function makeDraw(deps: Deps, doing: Doing, input: MakeDrawInput): Promise<Result<MadeDraw>> {
  const frame = input.strata.flatMap(({ name, ids }) => ids.map((id): FrameRow => ({ id, stratum: name })));
  const counts = new Map(input.strata.map(({ name, count }) => [name, count]));
  const drawn = drawStratifiedSample(frame, counts, input.seed, deps.sha256);
  if (!drawn.ok) {
    return refuse(invalid([fieldError(drawn.refusal, input)]));
  }
  const digest = (value: unknown) => hexOf(deps.sha256(utf8Of(canonicalJson(value))));
  const frameDigest = digest(input.strata.map(({ name, ids }) => [name, [...ids].sort()]));
  const draw = { frameDigest, seed: input.seed, drawnDigest: digest(drawn.value) };
  const earlier = await listDraws(deps.db, frameDigest);
  await deps.db.batch([newDraw(draw, deps.today(), doing.actor), actStatement(deps, doing, "")]);
  const isOther = (other: typeof draw) => other.seed !== draw.seed || other.drawnDigest !== draw.drawnDigest;
  return accept({
    ...{ seed: input.seed, frameCount: frame.length, drawn: drawn.value, frameDigest },
    strata: strataOf(input.strata, drawn.value),
    earlierDraws: earlier.filter(isOther).length,
  });
}

/** Strata are drawn one after the other, so that each has its own stretch of the draw. */
function strataOf(strata: readonly DrawStratum[], drawn: readonly string[]): MadeDraw["strata"] {
  let start = 0;
  return strata.map(({ name, ids, count }) => {
    start += count;
    return { name, frame: ids.length, drawn: drawn.slice(start - count, start) };
  });
}

function fieldError(refusal: DrawRefusal, { strata, isStratified }: MakeDrawInput): FieldError {
  const at = (index: number, field: string) => (isStratified ? `/strata/${index}/${field}` : `/${field}`);
  switch (refusal.reason) {
    case "bad_seed":
      return { pointer: "/seed", reason: "bad_text" };
    case "repeated_id": {
      const places = strata.flatMap(({ ids }, stratum) => ids.map((id, index) => ({ id, stratum, index })));
      const { stratum, index } = places.findLast(({ id }) => id === refusal.id) ?? { stratum: 0, index: 0 };
      return { pointer: at(stratum, `ids/${index}`), reason: "repeated" };
    }
    default: {
      const index = strata.findIndex(({ name }) => name === refusal.stratum);
      return { pointer: at(index, "count"), reason: "out_of_range" };
    }
  }
}
