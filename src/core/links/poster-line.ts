const LENGTH_MAX = 40;

// What would pay people for an answer, or have them hand the code on, changes who answers and what.
const LURES =
  /奖|红包|礼品|礼物|赠品|优惠券|积分|转发|分享|集赞|点赞|朋友圈|好评|五星|prize|reward|\bwin\b|\bgifts?\b|voucher|coupon|lottery|raffle|share|forward|repost|\bfive stars?\b|\b5 stars?\b/i;

/** Why a body's own line does not go on its posters; null when it may. Length in code points. */
export function posterLineFault(line: string): "too_long" | "lure" | null {
  if ([...line].length > LENGTH_MAX) {
    return "too_long";
  }
  return LURES.test(line.normalize("NFKC")) ? "lure" : null;
}
