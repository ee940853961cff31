import { isKioskSetOut } from "../../store/kiosks.ts";
import type { Deps } from "../deps.ts";
import type { Submission } from "./submit-response.ts";

/**
 * Whether a kiosk's link is closed to the sender: once a tablet was set out for it, it takes answers from paired tablets
 * alone. Until then it takes them like every other link, so that other programs' kiosks can use it.
 */
export async function isBarredFromKiosk(
  deps: Deps,
  { link: { link }, kiosk }: Pick<Submission, "link" | "kiosk">,
): Promise<boolean> {
  return kiosk === undefined && (await isKioskSetOut(deps.db, link.code));
}
