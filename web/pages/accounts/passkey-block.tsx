import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";

/** Where passkeys work: on this page, on the same page at another address of this machine, or nowhere. */
export type PasskeyPlace = { kind: "here"; script: string } | { kind: "elsewhere"; href: string } | null;

type Props = {
  locale: Locale;
  kind: "create" | "use";
  place: PasskeyPlace;
  /** The path that is asked for options, and answered under the same with `/options` left out. */
  path: string;
};

/** A button for the browser's own sign-in; it shows itself only where the browser has passkeys. */
export function PasskeyBlock({ locale, kind, place, path }: Props) {
  const { passkey } = messagesIn(locale).accounts;
  if (place === null) {
    return null;
  }
  if (place.kind === "elsewhere") {
    return (
      <p class="sub">
        {passkey.elsewhere} <a href={place.href}>{passkey.open}</a>
      </p>
    );
  }
  return (
    <>
      <div class="passkey" data-passkey={kind} data-options={`${path}/options`} data-answer={path} hidden>
        <button type="button">{kind === "create" ? passkey.create : passkey.use}</button>
        <p class="sub">{passkey.text}</p>
        <p class="error" role="alert" data-words={passkey.failed} hidden></p>
      </div>
      <noscript>
        <p class="sub">{passkey.needsScript}</p>
      </noscript>
    </>
  );
}
