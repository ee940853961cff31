import { messagesIn } from "../../locales/messages.ts";
import { adminHref, type FrameContext } from "../admin/frame.tsx";
import type { PollLinkRow } from "./link-table.tsx";

/** What may be done to a code as it stands: each is told on the unit's public page. */
const ACTS: Readonly<Record<PollLinkRow["state"], readonly ("pause" | "open" | "close")[]>> = {
  trial: [],
  open: ["pause", "close"],
  not_open_yet: ["pause", "close"],
  paused: ["open", "close"],
  closed: [],
};

const STATUS = { pause: "paused", open: "open", close: "closed" } as const;

type Props = {
  context: FrameContext;
  /** The survey's. */
  id: string;
  link: Pick<PollLinkRow, "code" | "state" | "proof" | "channel" | "mayEnter">;
  mayOpen: boolean;
  mayPair: boolean;
  /** What the code is of, for who hears the page. */
  of: string;
};

/** Try a code, use it elsewhere, pause, open or close it. */
export function LinkActs({ context, id, link, mayOpen, mayPair, of }: Props) {
  const { lang, base } = context;
  const { code, state, proof, channel, mayEnter } = link;
  const { admin, entry, kiosk, links } = messagesIn(lang);
  const words = admin.poll.made;
  const path = `/surveys/${id}/links/${code}`;
  // What staff fill in, or a ballot is needed for, opens for nobody by its address alone.
  const isKiosk = channel === "kiosk" && proof === "open";
  const hasPage = !isKiosk && (proof === "open" || proof === "token");
  return (
    <div class="link-acts">
      {hasPage ? (
        <a href={`${base}/r/${code}?lang=${lang}`} aria-label={words.acts.of(words.try, of)}>
          {words.try}
        </a>
      ) : null}
      {mayEnter ? (
        <a href={`${base}/entry/${code}?lang=${lang}`} aria-label={words.acts.of(entry.open, of)}>
          {entry.open}
        </a>
      ) : null}
      {isKiosk && mayPair ? (
        <a href={adminHref(context, `/surveys/${id}/kiosks/${code}`)} aria-label={words.acts.of(kiosk.admin.open, of)}>
          {kiosk.admin.open}
        </a>
      ) : null}
      {hasPage && mayOpen && state !== "closed" ? (
        <a href={adminHref(context, `${path}/address`)} aria-label={words.acts.of(links.address.open, of)}>
          {links.address.open}
        </a>
      ) : null}
      {channel === "widget" && mayOpen ? (
        <a href={adminHref(context, `${path}/sites`)} aria-label={words.acts.of(links.sites.open, of)}>
          {links.sites.open}
        </a>
      ) : null}
      {mayOpen ? (
        <a href={adminHref(context, path)} aria-label={words.acts.of(words.acts.repoint, of)}>
          {words.acts.repoint}
        </a>
      ) : null}
      {mayOpen && ACTS[state].length > 0 ? (
        <form method="post" action={adminHref(context, path)}>
          {ACTS[state].map((act) => (
            <button
              class="plain"
              type="submit"
              name="status"
              value={STATUS[act]}
              aria-label={words.acts.of(words.acts[act], of)}
            >
              {words.acts[act]}
            </button>
          ))}
        </form>
      ) : null}
    </div>
  );
}
